package io.isnad.internal.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentFinderTest {

  private static final Lexicon LEXICON = TestLexicon.of("cues", "sources");

  static List<Case> clitics() {
    return CaseFile.read(ContentFinderTest.class, "clitics.tsv");
  }

  static List<Case> endsBefore() {
    return CaseFile.read(ContentFinderTest.class, "ends-before.tsv");
  }

  @ParameterizedTest
  @MethodSource("clitics")
  void procliticsThatAreTheSpeakers(Case line) {
    String[] parts = line.field(1).split(" ?< ?", -1);
    AttributedText marked = AttributedText.parse(String.join(" ", parts), LEXICON);
    boolean found =
        ContentFinder.opensWithClitics(marked.text(), marked.cues().get(0), tokens(parts[0]));
    assertThat(found).isEqualTo(line.field(2).equals("yes"));
  }

  @ParameterizedTest
  @MethodSource("endsBefore")
  void aContentBeforeItsCueEndsAtTheMarkBetween(Case line) {
    String[] parts = line.field(1).split(" > ", -1);
    AttributedText marked = AttributedText.parse(String.join(" ", parts), LEXICON);
    ContentFinder.Frame frame =
        ContentFinder.Frame.of(
            marked.text(),
            marked.cues().get(0),
            marked.mentions().get(0),
            List.of(),
            marked.cueIndex(),
            LEXICON);
    assertThat(ContentFinder.endBefore(frame)).isEqualTo(tokens(parts[0]));
  }

  /** The number of tokens; what opens a mention is none. */
  private static int tokens(String marked) {
    return (int)
        Stream.of(marked.strip().split(" +"))
            .filter(piece -> !piece.isEmpty() && !piece.startsWith("["))
            .count();
  }
}
