package io.isnad.internal.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroundsFinderTest {

  private static final Lexicon LEXICON = TestLexicon.of("source-grounds", "sources");

  static List<Case> cases() {
    return CaseFile.read(GroundsFinderTest.class, "grounds.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void groundsOfTheFirstSource(Case line) {
    AttributedText marked = AttributedText.parse(line.field(1), LEXICON);
    String found =
        new GroundsFinder(LEXICON)
            .find(marked.text(), marked.mentions().get(0), marked.cueIndex()).stream()
                .map(marked::words)
                .collect(Collectors.joining(" | "));
    assertThat(found).isEqualTo(ArabicNormalizer.normalize(line.field(2)));
  }
}
