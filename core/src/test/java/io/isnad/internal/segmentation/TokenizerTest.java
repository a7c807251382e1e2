package io.isnad.internal.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.internal.segmentation.Tokenizer.RawToken;
import io.isnad.internal.text.ArabicNormalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

  static List<Case> cases() {
    return CaseFile.read(TokenizerTest.class, "tokenizer.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsIntoWordsNumbersAndMarks(Case line) {
    String text = line.field(0);
    String tokens =
        String.join(
            "|",
            Tokenizer.tokenize(text, 0, text.length()).stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList());
    assertThat(tokens).isEqualTo(line.field(1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tokensAreInOrderAndHoldAllThatLeavesATrace(Case line) {
    String text = line.field(0);
    int at = 0;
    for (RawToken token : Tokenizer.tokenize(text, 0, text.length())) {
      assertThat(token.start()).isGreaterThanOrEqualTo(at);
      assertThat(token.end()).isGreaterThan(token.start());
      assertThat(token.form())
          .isEqualTo(ArabicNormalizer.normalize(text, token.start(), token.end()))
          .isNotEmpty();
      assertThat(trace(text, at, token.start())).isEmpty();
      at = token.end();
    }
    assertThat(trace(text, at, text.length())).isEmpty();
  }

  static List<Case> references() {
    return CaseFile.read(TokenizerTest.class, "references.tsv");
  }

  @ParameterizedTest
  @MethodSource("references")
  void aCharacterReferenceIsTheMarkThatItStandsFor(Case line) {
    String text = line.field(0);
    List<String> forms =
        Tokenizer.tokenize(text, 0, text.length()).stream().map(RawToken::form).toList();
    assertThat(String.join("|", forms)).isEqualTo(line.field(1));
  }

  /** What is left of a stretch without blanks and controls. */
  private static String trace(String text, int start, int end) {
    return ArabicNormalizer.normalize(text, start, end).replaceAll("[\\p{Z}\\s\\p{Cc}]", "");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aStretchOfALongerTextIsCutLikeTheStretchAlone(Case line) {
    String text = line.field(0);
    String framed = "12" + text + "34";
    List<String> alone =
        Tokenizer.tokenize(text, 0, text.length()).stream().map(RawToken::form).toList();
    List<RawToken> within = Tokenizer.tokenize(framed, 2, 2 + text.length());
    assertThat(within.stream().map(RawToken::form).toList()).isEqualTo(alone);
    assertThat(within).allSatisfy(token -> assertThat(token.start()).isGreaterThanOrEqualTo(2));
    assertThat(within)
        .allSatisfy(token -> assertThat(token.end()).isLessThanOrEqualTo(2 + text.length()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void kindsFollowTheFirstCharacter(Case line) {
    String text = line.field(0);
    for (RawToken token : Tokenizer.tokenize(text, 0, text.length())) {
      int c = text.codePointAt(token.start());
      Token.Kind kind =
          Character.isLetter(c)
              ? Token.Kind.WORD
              : Character.isDigit(c) ? Token.Kind.NUMBER : Token.Kind.MARK;
      assertThat(token.kind()).as(token.form()).isEqualTo(kind);
    }
  }

  @Test
  void longRunsTakeLinearTime() {
    for (String unit : List.of("\u0628", "\u0640", "1", "1.", "\u00AB", "\u064E", "\uD83D")) {
      String text = unit.repeat(300_000);
      List<RawToken> tokens =
          Assertions.assertTimeout(
              Duration.ofSeconds(5), () -> Tokenizer.tokenize(text, 0, text.length()));
      assertThat(tokens).hasSizeLessThanOrEqualTo(text.length());
    }
  }
}
