package io.isnad.internal.segmentation;

/**
 * A word, number or mark of the raw text at {@code [start, end)} in UTF-16 units. The proclitics of
 * a word lie in {@code [start, stemStart)}.
 *
 * @param form the whole token, normalised
 * @param stem the token without its proclitics, normalised; ال restored after لل
 * @param clitics the proclitics, normalised; empty where there are none
 */
public record Token(
    int start, int end, int stemStart, Kind kind, String form, String stem, String clitics) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters. */
    WORD,
    /** Digits, with marks between digits. */
    NUMBER,
    /** One code point that is neither letter nor digit nor blank. */
    MARK
  }

  /** Whether the token is this mark or word, compared with its normalised form. */
  public boolean is(String other) {
    return form.equals(other);
  }

  /** Whether the token is a word. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }
}
