package io.isnad.internal.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.segmentation.FurnitureFinder.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FurnitureFinderTest {

  private static final FurnitureFinder FINDER = new FurnitureFinder(TestLexicon.of("furniture"));

  static List<Case> cases() {
    return CaseFile.read(FurnitureFinderTest.class, "furniture.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsFurnitureFromText(Case line) {
    String verdicts =
        FINDER.lines(line.field(1)).stream()
            .map(found -> found.furniture() ? "F" : "t")
            .collect(Collectors.joining());
    assertThat(verdicts).isEqualTo(line.field(0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void linesCoverAllButBlanksAndLineEnds(Case line) {
    String text = line.field(1);
    int at = 0;
    for (Line found : FINDER.lines(text)) {
      assertThat(text.substring(at, found.start())).isBlank();
      assertThat(text.substring(found.start(), found.end())).isNotBlank().doesNotContain("\n");
      at = found.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  @Test
  void withoutAListOnlyLinesWithoutArabicAreFurniture() {
    FurnitureFinder bare = new FurnitureFinder(TestLexicon.read(""));
    for (Case line : cases()) {
      String text = line.field(1);
      for (Line found : bare.lines(text)) {
        boolean arabic =
            text.substring(found.start(), found.end())
                .codePoints()
                .anyMatch(c -> c >= 0x620 && c <= 0x6D3);
        assertThat(found.furniture()).as(line.toString()).isEqualTo(!arabic);
      }
    }
  }

  /** Short lines under a header are links until a sentence comes. */
  @Test
  void linksUnderAHeader() {
    FurnitureFinder finder =
        new FurnitureFinder(
            TestLexicon.read(CaseFile.text(FurnitureFinderTest.class, "links-list.tsv")));
    for (Case line : CaseFile.read(FurnitureFinderTest.class, "links.tsv")) {
      String verdicts =
          finder.lines(line.field(1)).stream()
              .map(found -> found.furniture() ? "F" : "t")
              .collect(Collectors.joining());
      assertThat(verdicts).as(line.toString()).isEqualTo(line.field(0));
    }
  }

  @Test
  void emptyTextHasNoLines() {
    assertThat(FINDER.lines("")).isEmpty();
    assertThat(FINDER.lines(" \n\r\n\t")).isEmpty();
  }
}
