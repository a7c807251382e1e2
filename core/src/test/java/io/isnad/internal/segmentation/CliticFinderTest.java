package io.isnad.internal.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.internal.segmentation.CliticFinder.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What spelling allows; which reading is chosen is the model's affair. */
class CliticFinderTest {

  static List<Case> cases() {
    return CaseFile.read(CliticFinderTest.class, "clitics.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void spellingGivesTheReadings(Case line) {
    List<String> readings =
        CliticFinder.readings(line.field(0)).stream()
            .map(reading -> CliticFinder.label(reading) + "+" + reading.stem())
            .toList();
    assertThat(readings).containsExactly(line.field(1).split("\\|"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aReadingIsTheWordCutOnce(Case line) {
    String word = line.field(0);
    List<Reading> readings = CliticFinder.readings(word);
    assertThat(readings.get(0)).isEqualTo(new Reading("", 0, word));
    assertThat(readings).doesNotHaveDuplicates();
    for (Reading reading : readings) {
      assertThat(reading.length()).isBetween(0, word.length());
      String rest = word.substring(reading.length());
      assertThat(reading.stem()).isIn(rest, "\u0627" + rest);
      assertThat(word).startsWith(reading.label());
    }
  }
}
