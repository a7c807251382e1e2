package io.isnad.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.internal.segmentation.SegmentedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases: phenomenon, text with {@code \n} between lines, expected day ({@code -}: none). */
class PublicationDateFinderTest {

  private static final PublicationDateFinder FINDER =
      new PublicationDateFinder(TimeFinderTest.lexicon());

  static List<CaseFile.Case> pages() {
    return CaseFile.read(PublicationDateFinderTest.class, "publication-dates.tsv");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsThePrintedDay(CaseFile.Case example) {
    SegmentedText text = new SegmentedText(example.field(1), List.of(), List.of(), List.of());
    String day = example.field(2);
    LocalDate expected = day.equals("-") ? null : LocalDate.parse(day);
    assertThat(FINDER.find(text)).isEqualTo(expected);
  }
}
