package io.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"-1, 0", "-1, -1", "5, 4", "0, -1", "2147483647, 0", "-2147483648, 2147483647"})
  void offsetsThatAreNoSpanAreRefused(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(start, end))
        .withMessageContaining(Integer.toString(start))
        .withMessageContaining(Integer.toString(end));
  }

  @Test
  void isHalfOpen() {
    Span span = new Span(2, 5);
    assertThat(span.length()).isEqualTo(3);
    assertThat(span.in("abcdefg")).isEqualTo("cde");
    assertThat(new Span(0, 0).in("")).isEmpty();
    assertThat(new Span(3, 3).length()).isZero();
  }

  @Test
  void countsUtf16Units() {
    assertThat(new Span(0, 2).in("\uD83D\uDE00x")).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void aShorterTextIsRefused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Span(2, 5).in("abcd"));
  }

  @ParameterizedTest
  @CsvSource({
    "2,5, 2,5, true, true",
    "2,5, 3,4, true, true",
    "2,5, 2,4, true, true",
    "2,5, 1,4, false, true",
    "2,5, 4,6, false, true",
    "2,5, 1,6, false, true",
    "2,5, 5,6, false, false",
    "2,5, 0,2, false, false",
    "2,5, 7,9, false, false"
  })
  void containsAndOverlaps(
      int start, int end, int otherStart, int otherEnd, boolean contains, boolean overlaps) {
    Span span = new Span(start, end);
    Span other = new Span(otherStart, otherEnd);
    assertThat(span.contains(other)).isEqualTo(contains);
    assertThat(span.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(span)).isEqualTo(overlaps);
  }

  @Test
  void ordersByStartThenEnd() {
    Span one = new Span(0, 9);
    Span two = new Span(1, 2);
    Span three = new Span(1, 3);
    assertThat(Stream.of(three, one, two).sorted()).isEqualTo(List.of(one, two, three));
    assertThat(two.compareTo(new Span(1, 2))).isZero();
    assertThat(new Span(0, Integer.MAX_VALUE))
        .isLessThan(new Span(Integer.MAX_VALUE, Integer.MAX_VALUE));
  }
}
