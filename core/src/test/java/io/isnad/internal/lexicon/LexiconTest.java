package io.isnad.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.lexicon.Lexicon.Match;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

  private static final Lexicon LEXICON =
      TestLexicon.read(CaseFile.text(LexiconTest.class, "lists.tsv"));

  static List<Case> cases() {
    return CaseFile.read(LexiconTest.class, "matches.tsv");
  }

  /** The first word of an entry is compared with the stem, the others with the forms. */
  @ParameterizedTest
  @MethodSource("cases")
  void findsTheLongestEntries(Case line) {
    List<String> forms = List.of(line.field(1).replace("+", "").split(" "));
    List<String> stems = List.of(line.field(1).replaceAll("\\S+\\+", "").split(" "));
    String matches =
        LEXICON.matches(line.field(0), stems, forms).stream()
            .map(match -> match.first() + "-" + match.end() + match.attributes())
            .collect(Collectors.joining(" "));
    assertThat(matches).isEqualTo(line.field(2));
  }

  @Test
  void entriesKeepTheirAttributes() {
    for (String line : CaseFile.text(LexiconTest.class, "lists.tsv").split("\n")) {
      String[] fields = line.split("\t", -1);
      assertThat(LEXICON.has(fields[0], fields[1])).as(line).isTrue();
      assertThat(LEXICON.find(fields[0], fields[1]))
          .containsExactlyElementsOf(List.of(fields).subList(2, fields.length));
      assertThat(LEXICON.forms(fields[0])).contains(fields[1]);
    }
  }

  @Test
  void listsAndFormsThatAreNotThereAreNotFound() {
    assertThat(LEXICON.lists()).containsExactlyInAnyOrder("titles", "bare", "places");
    assertThat(LEXICON.find("none", "x")).isNull();
    assertThat(LEXICON.find("titles", "x")).isNull();
    assertThat(LEXICON.has("titles", "")).isFalse();
    assertThat(LEXICON.forms("none")).isEmpty();
    assertThat(LEXICON.matches("none", List.of("x"), List.of("x"))).isEmpty();
    assertThat(LEXICON.matches("titles", List.of(), List.of())).isEmpty();
  }

  @Test
  void anEmptyFileHasNoLists() throws IOException {
    assertThat(Lexicon.read("").lists()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"titles", "titles\t", "titles\t\tx", "a\tb\n\na\tc", "a\tb\nc"})
  void aLineWithoutFormIsAnError(String compiled) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Lexicon.read(compiled))
        .withMessageContaining("line " + (compiled.startsWith("a") ? 2 : 1));
  }

  @Test
  void matchesKnowTheirList() {
    List<String> words = List.of("x", "y");
    Lexicon lexicon = TestLexicon.read("l\tx y\ta\n");
    assertThat(lexicon.matches("l", words, words))
        .containsExactly(new Match("l", 0, 2, List.of("a")));
  }

  @Test
  void theProjectsListsCanBeRead() {
    Lexicon lexicon = TestLexicon.of("titles", "places", "sources", "groups", "nationalities");
    for (String list : lexicon.lists()) {
      assertThat(lexicon.forms(list)).as(list).hasSizeGreaterThan(20);
      assertThat(lexicon.forms(list)).allSatisfy(form -> assertThat(form).isNotBlank());
    }
  }
}
