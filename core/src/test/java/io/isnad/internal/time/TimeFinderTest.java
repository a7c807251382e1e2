package io.isnad.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.SegmentedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases: phenomenon, day of publication ({@code -}: unknown), sentence, expected expressions. */
class TimeFinderTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2023, 4, 12);
  private static final TimeFinder FINDER = new TimeFinder(lexicon());

  static Lexicon lexicon() {
    return TestLexicon.of(
        "cues",
        "time-anchors",
        "time-decades",
        "time-edges",
        "time-eras",
        "time-future",
        "time-holidays",
        "time-links",
        "time-modifiers",
        "time-months",
        "time-names",
        "time-numbers",
        "time-parts",
        "time-seasons",
        "time-units",
        "time-vague",
        "time-weekdays");
  }

  static List<CaseFile.Case> expressions() {
    return CaseFile.read(TimeFinderTest.class, "expressions.tsv");
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void findsExpressionsWithTheirValues(CaseFile.Case example) {
    String day = example.field(1);
    LocalDate published = day.equals("-") ? null : LocalDate.parse(day);
    assertThat(found(example.field(2), published)).isEqualTo(example.field(3));
  }

  private static String found(String marked, @Nullable LocalDate published) {
    SegmentedText text = MarkedSentence.of(marked);
    return FINDER.find(text, published).stream()
        .map(frame -> text.span(frame.first(), frame.end()).in(text.raw()) + "=" + frame.value())
        .collect(Collectors.joining("; "));
  }

  private static TimeFrame only(String marked) {
    List<TimeFrame> frames = FINDER.find(MarkedSentence.of(marked), PUBLISHED);
    assertThat(frames).hasSize(1);
    return frames.get(0);
  }

  @Test
  void aDayCoversItself() {
    TimeFrame frame = only("التقيا أمس");
    assertThat(frame.from()).isEqualTo("2023-04-11");
    assertThat(frame.to()).isEqualTo("2023-04-11");
  }

  @Test
  void aWeekGoesFromMondayToSunday() {
    TimeFrame frame = only("التقيا الأسبوع الماضي");
    assertThat(frame.from()).isEqualTo("2023-04-03");
    assertThat(frame.to()).isEqualTo("2023-04-09");
  }

  @Test
  void aMonthCoversItsDays() {
    TimeFrame frame = only("التقيا أواخر شهر شباط الماضي");
    assertThat(frame.from()).isEqualTo("2023-02-01");
    assertThat(frame.to()).isEqualTo("2023-02-28");
  }

  @Test
  void aWinterGoesIntoTheNextYear() {
    TimeFrame frame = only("التقيا في شتاء 2019");
    assertThat(frame.from()).isEqualTo("2019-12-01");
    assertThat(frame.to()).isEqualTo("2020-02-29");
  }

  @Test
  void anIntervalHasBothEnds() {
    TimeFrame frame = only("خلال الفترة 1-4 يونيو 2015م");
    assertThat(frame.from()).isEqualTo("2015-06-01");
    assertThat(frame.to()).isEqualTo("2015-06-04");
  }

  @Test
  void aDirectionHasNoDays() {
    TimeFrame frame = only("التقيا مؤخرا");
    assertThat(frame.from()).isNull();
    assertThat(frame.to()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "قبل 999999999 عاما",
        "قبل 99999999999999999999 يوما",
        "بعد 999999999 قرنا",
        "في 99/99/9999",
        "في 0/0/0",
        "في 31 شباط 2019",
        "في 30 صفر 9999هـ",
        "عام 9999",
        "الساعة 99:99:99",
        "القرن الأول",
        "((((اليوم ((((",
        "2019-2019-2019-2019"
      })
  void nonsenseDoesNotDisturb(String marked) {
    SegmentedText text = MarkedSentence.of(marked);
    for (TimeFrame frame : FINDER.find(text, PUBLISHED)) {
      assertThat(frame.end()).isGreaterThan(frame.first());
    }
    assertThat(FINDER.find(text, null)).hasSizeLessThan(5);
  }

  @Test
  void expressionsDoNotOverlapInALongSentence() {
    String marked = "من صباح يوم السبت 3 نيسان ( ".repeat(20_000);
    int behind = 0;
    for (TimeFrame frame : FINDER.find(MarkedSentence.of(marked), PUBLISHED)) {
      assertThat(frame.first()).isGreaterThanOrEqualTo(behind);
      behind = frame.end();
    }
    assertThat(behind).isPositive();
  }
}
