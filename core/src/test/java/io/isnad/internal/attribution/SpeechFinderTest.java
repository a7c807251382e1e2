package io.isnad.internal.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeechFinderTest {

  static List<Case> cases() {
    return CaseFile.read(SpeechFinderTest.class, "quotations.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void quotationsAndSpeech(Case line) {
    String[] parts = line.field(1).split(" ?[<>] ?", -1);
    AttributedText whole = AttributedText.parse(String.join(" ", parts), TestLexicon.of("sources"));
    int first = length(parts[0]);
    int end = first + length(parts[1]);
    String quoted =
        SpeechFinder.quotations(whole.text(), first, end).stream()
            .map(whole::words)
            .collect(Collectors.joining(" | "));
    assertThat(quoted).isEqualTo(ArabicNormalizer.normalize(line.field(2)));
    assertThat(SpeechFinder.speech(whole.text(), first, end)).hasToString(line.field(3));
  }

  private static int length(String tokens) {
    return tokens.isBlank() ? 0 : tokens.strip().split(" +").length;
  }
}
