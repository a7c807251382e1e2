package io.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.isnad.ModelException;
import io.isnad.Span;
import io.isnad.cases.CaseFile;
import io.isnad.cases.TestLexicon;
import io.isnad.time.TimeNormalizer.Timex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases: phenomenon, day of publication ({@code -}: unknown), text, expected expressions as {@link
 * Rendering} writes them.
 */
class TimeNormalizerTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2023, 4, 12);
  private static final int FEWEST_CASES = 400;
  private static final int REPETITIONS = 50_000;

  static final TimeNormalizer TIMES =
      new TimeNormalizer(
          TestLexicon.of(
              "cues",
              "time-anchors",
              "time-decades",
              "time-edges",
              "time-eras",
              "time-future",
              "time-holidays",
              "time-links",
              "time-loose",
              "time-modifiers",
              "time-months",
              "time-names",
              "time-numbers",
              "time-parts",
              "time-seasons",
              "time-units",
              "time-vague",
              "time-weekdays"));

  static List<CaseFile.Case> expressions() {
    return CaseFile.read(TimeNormalizerTest.class, "expressions.tsv");
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void findsExpressionsWithTheirValues(CaseFile.Case example) {
    String day = example.field(1);
    LocalDate published = day.equals("-") ? null : LocalDate.parse(day);
    assertThat(Rendering.of(TIMES.find(example.field(2), published))).isEqualTo(example.field(3));
  }

  @Test
  void theTableIsLong() {
    assertThat(expressions()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
  }

  /** Every case is cut at every character: spans stay inside, in order, days in order. */
  @Test
  void anyPieceOfACaseIsRead() {
    int found = 0;
    for (CaseFile.Case example : expressions()) {
      String text = example.field(2);
      for (int cut = 0; cut <= text.length(); cut++) {
        found += check(text.substring(cut));
        found += check(text.substring(0, cut));
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void anyMixtureOfCasesIsRead() {
    long seed = 20230412;
    Random random = new Random(seed);
    List<CaseFile.Case> cases = expressions();
    int found = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 40; j++) {
        String[] words = cases.get(random.nextInt(cases.size())).field(2).split(" ");
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      found += check(text.toString());
    }
    assertThat(found).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1300-12-31", "1582-10-15", "2024-02-29", "9999-12-31"})
  void anyDayOfPublicationWillDo(LocalDate published) {
    int found = 0;
    for (CaseFile.Case example : expressions()) {
      found += check(example.field(2), published);
    }
    assertThat(found).isPositive();
  }

  @Test
  void daysBeyondTheCalendarAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TIMES.find("أمس", LocalDate.MAX))
        .withMessageContaining("1 to 9999");
  }

  private static int check(String text) {
    return check(text, PUBLISHED);
  }

  private static int check(String text, LocalDate published) {
    int behind = 0;
    List<Timex> times = TIMES.find(text, published);
    for (Timex time : times) {
      Span span = time.span();
      assertThat(span.start()).as("order in «%s»", text).isGreaterThanOrEqualTo(behind);
      assertThat(span.end()).as("end in «%s»", text).isBetween(span.start() + 1, text.length());
      assertThat(time.text()).isEqualTo(text.substring(span.start(), span.end()));
      assertThat(time.value()).isNotEmpty();
      behind = span.end();
    }
    return times.size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "من 3 إلى ",
        "بين ",
        "قبل ",
        "ألف ومئة و",
        "القرن ال(",
        "الساعة ",
        "يوم السبت ",
        "عام ",
        "(",
        "3/",
        "1-",
        "&#",
        "&#8206;",
        "\u200f",
        "كل ",
        "عقد ",
        "ال",
        "1910 و"
      })
  void repetitionIsReadInLinearTime(String opener) {
    String text = opener.repeat(REPETITIONS);
    List<Timex> times =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TIMES.find(text, PUBLISHED));
    assertThat(times).hasSizeLessThanOrEqualTo(text.length());
  }

  @Test
  void spansCountInTheCallersString() {
    String text = "\uD83D\uDCF0 التقيا في ‏15‏/04‏/2019 ببيروت";
    Timex time = TIMES.find(text, null).get(0);
    assertThat(time.value()).isEqualTo("2019-04-15");
    assertThat(text.substring(time.span().start(), time.span().end())).isEqualTo(time.text());
  }

  @Test
  void thePrintedDayOfPublicationIsFound() {
    assertThat(TIMES.publicationDate("بيروت - 3 نيسان 2019\nاجتمع الوزيران أمس.")).isPresent();
    assertThat(TIMES.publicationDate("لا تاريخ هنا")).isEmpty();
  }

  @Test
  void aFolderWithoutListsIsOneClearError(@TempDir Path folder) {
    assertThatThrownBy(() -> TimeNormalizer.load(folder))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("manifest.properties")
        .hasMessageContaining("is missing");
  }

  @Test
  @SuppressWarnings("NullAway") // what a careless caller does
  void nullTextIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> TIMES.find(null, null));
  }
}
