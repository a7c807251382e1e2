package io.isnad.internal.entities;

import io.isnad.Mention;

/**
 * A mention found: the tokens {@code [first, end)} of the text; the proclitics of the first are
 * outside.
 */
public record MentionFrame(Mention.Kind kind, int first, int end, double probability) {

  /** Whether the two share a token. */
  public boolean overlaps(MentionFrame other) {
    return first < other.end && other.first < end;
  }

  /** Whether this one covers the other and more. */
  public boolean covers(MentionFrame other) {
    return first <= other.first && other.end <= end && end - first > other.end - other.first;
  }

  /** The number of tokens. */
  public int length() {
    return end - first;
  }
}
