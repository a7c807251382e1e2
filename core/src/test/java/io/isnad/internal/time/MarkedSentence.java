package io.isnad.internal.time;

import io.isnad.Span;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.segmentation.Tokenizer;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A text written by hand with a {@code +} behind the proclitics of its words («و+قال»). */
final class MarkedSentence {

  private static final char MARK = '+';

  private MarkedSentence() {}

  /** The text without the marks, cut into tokens; a full stop ends a sentence. */
  static SegmentedText of(String marked) {
    StringBuilder raw = new StringBuilder();
    Set<Integer> stems = new TreeSet<>();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == MARK) {
        stems.add(raw.length());
      } else {
        raw.append(marked.charAt(i));
      }
    }
    String text = raw.toString();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    for (Tokenizer.RawToken token : Tokenizer.tokenize(text, 0, text.length())) {
      tokens.add(token(text, token, stems));
      if (token.form().equals(".")) {
        sentences.add(new Sentence(first, tokens.size(), 0));
        first = tokens.size();
      }
    }
    if (first < tokens.size()) {
      sentences.add(new Sentence(first, tokens.size(), 0));
    }
    List<Span> furniture = List.of();
    return new SegmentedText(text, tokens, sentences, furniture);
  }

  private static Token token(String text, Tokenizer.RawToken raw, Set<Integer> stems) {
    int stemStart = raw.start();
    for (int stem : stems) {
      if (stem > raw.start() && stem < raw.end()) {
        stemStart = stem;
      }
    }
    String clitics = ArabicNormalizer.normalize(text, raw.start(), stemStart);
    String stem = ArabicNormalizer.normalize(text, stemStart, raw.end());
    boolean hiddenArticle = clitics.endsWith("ل") && stem.startsWith("ل");
    String restored = hiddenArticle ? "ال" + stem.substring(1) : stem;
    return new Token(raw.start(), raw.end(), stemStart, raw.kind(), raw.form(), restored, clitics);
  }
}
