package io.isnad.internal.segmentation;

/**
 * The tokens {@code [first, end)} of a sentence, and the number of its line among those that are
 * not blank.
 */
public record Sentence(int first, int end, int line) {

  /** The number of tokens. */
  public int length() {
    return end - first;
  }
}
