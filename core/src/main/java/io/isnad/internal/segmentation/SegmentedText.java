package io.isnad.internal.segmentation;

import io.isnad.Span;
import java.util.List;

/**
 * A text cut up. Tokens and sentences lie outside the furniture; each token is in one sentence.
 *
 * @param raw the caller's string
 * @param furniture lines that belong to the web page, not to the article
 */
public record SegmentedText(
    String raw, List<Token> tokens, List<Sentence> sentences, List<Span> furniture) {

  public SegmentedText {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    furniture = List.copyOf(furniture);
  }

  /** The number of the sentence that a token is in. */
  public int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).first() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The raw span of the tokens {@code [first, end)}, without the proclitics of the first. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).stemStart(), tokens.get(end - 1).end());
  }

  /**
   * The normalised words of the tokens {@code [first, end)} with single blanks, the first's stem.
   */
  public String words(int first, int end) {
    StringBuilder out = new StringBuilder(tokens.get(first).stem());
    for (int i = first + 1; i < end; i++) {
      out.append(' ').append(tokens.get(i).form());
    }
    return out.toString();
  }
}
