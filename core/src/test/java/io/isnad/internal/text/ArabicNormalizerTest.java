package io.isnad.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArabicNormalizerTest {

  static List<Case> cases() {
    return CaseFile.read(ArabicNormalizerTest.class, "normalizer.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void foldsToOneSpelling(Case line) {
    assertThat(ArabicNormalizer.normalize(line.field(0))).isEqualTo(line.field(1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesNormalisedFormsAlone(Case line) {
    assertThat(ArabicNormalizer.normalize(line.field(1))).isEqualTo(line.field(1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyNormalisedLengthHasItsRawOffset(Case line) {
    String raw = line.field(0);
    String normalised = line.field(1);
    int before = 0;
    for (int length = 0; length <= normalised.length(); length++) {
      int offset = ArabicNormalizer.rawOffset(raw, 0, raw.length(), length);
      assertThat(offset).isBetween(before, raw.length());
      String passed = ArabicNormalizer.normalize(raw, 0, offset);
      assertThat(passed).hasSizeGreaterThanOrEqualTo(length);
      assertThat(passed + ArabicNormalizer.normalize(raw, offset, raw.length()))
          .isEqualTo(normalised);
      if (offset < raw.length()) {
        assertThat(ArabicNormalizer.normalize(raw, offset, offset + 1)).isNotEmpty();
      }
      before = offset;
    }
    assertThat(before).isEqualTo(raw.length());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rawOffsetsCountFromTheirOwnStart(Case line) {
    String raw = line.field(0);
    String framed = "xx" + raw + "yy";
    int end = 2 + raw.length();
    assertThat(ArabicNormalizer.normalize(framed, 2, end)).isEqualTo(line.field(1));
    for (int length = 0; length <= line.field(1).length(); length++) {
      assertThat(ArabicNormalizer.rawOffset(framed, 2, end, length))
          .isEqualTo(2 + ArabicNormalizer.rawOffset(raw, 0, raw.length(), length));
    }
  }

  @Test
  void ignorableIsWhatLeavesNoTrace() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char letter = (char) c;
      if (ArabicNormalizer.isIgnorable(letter)) {
        assertThat(ArabicNormalizer.normalize(String.valueOf(letter))).as("U+%04X", c).isEmpty();
      }
    }
    assertThat(ArabicNormalizer.isIgnorable('\u0640')).isTrue();
    assertThat(ArabicNormalizer.isIgnorable('\u200F')).isTrue();
    assertThat(ArabicNormalizer.isIgnorable('\u0627')).isFalse();
    assertThat(ArabicNormalizer.isIgnorable(' ')).isFalse();
  }
}
