package io.isnad.internal.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Attribution;
import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StanceFinderTest {

  private static final Lexicon LEXICON = TestLexicon.of("negations", "cues");
  private static final StanceFinder FINDER = new StanceFinder(LEXICON);

  static List<Case> cases() {
    return CaseFile.read(StanceFinderTest.class, "negations.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void negatedOrNot(Case line) {
    AttributedText marked = AttributedText.parse(line.field(1), LEXICON);
    boolean negated = FINDER.negated(marked.text(), marked.cues().get(0));
    assertThat(negated).isEqualTo(line.field(2).equals("yes"));
  }

  @ParameterizedTest
  @CsvSource({
    "قال,SAYS",
    "نفى,DENIES",
    "أكد,CONFIRMS",
    "حذر,WARNS",
    "زعم,CLAIMS",
    "اتهم,CRITICISES",
    "كتاب,SAYS"
  })
  void theListSaysTheStance(String word, Attribution.Stance stance) {
    AttributedText marked = AttributedText.parse("[C1 " + word + "] الوزير ذلك .", LEXICON);
    assertThat(FINDER.stance(marked.text(), marked.cues().get(0))).isEqualTo(stance);
  }
}
