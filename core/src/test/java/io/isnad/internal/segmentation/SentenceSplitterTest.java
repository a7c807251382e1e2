package io.isnad.internal.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {

  static List<Case> cases() {
    return CaseFile.read(SentenceSplitterTest.class, "sentences.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsBehindStops(Case line) {
    String text = line.field(0).replace("\u00A6", "");
    List<Token> tokens = tokens(text);
    List<Sentence> sentences = SentenceSplitter.split(tokens, 0, tokens.size(), 7);
    StringBuilder cut = new StringBuilder(text);
    for (int i = sentences.size() - 1; i > 0; i--) {
      int first = sentences.get(i).first();
      cut.insert(tokens.get(first - 1).end(), '\u00A6');
    }
    assertThat(cut.toString()).isEqualTo(line.field(0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTokenIsInOneSentence(Case line) {
    List<Token> tokens = tokens(line.field(0));
    int at = 0;
    for (Sentence sentence : SentenceSplitter.split(tokens, 0, tokens.size(), 7)) {
      assertThat(sentence.first()).isEqualTo(at);
      assertThat(sentence.length()).isPositive();
      assertThat(sentence.line()).isEqualTo(7);
      at = sentence.end();
    }
    assertThat(at).isEqualTo(tokens.size());
  }

  @Test
  void noTokensGiveNoSentence() {
    assertThat(SentenceSplitter.split(List.of(), 0, 0, 0)).isEmpty();
  }

  @Test
  void aStretchIsCutOnItsOwn() {
    List<Token> tokens = tokens("a. bcd ef. gh");
    List<Sentence> sentences = SentenceSplitter.split(tokens, 2, tokens.size(), 0);
    assertThat(sentences).containsExactly(new Sentence(2, 5, 0), new Sentence(5, 6, 0));
  }

  private static List<Token> tokens(String text) {
    List<Token> out = new ArrayList<>();
    for (Tokenizer.RawToken raw : Tokenizer.tokenize(text, 0, text.length())) {
      out.add(
          new Token(raw.start(), raw.end(), raw.start(), raw.kind(), raw.form(), raw.form(), ""));
    }
    return out;
  }
}
