package io.isnad.internal.entities;

import java.util.List;

/**
 * Answers in constant time where mentions begin and how many begin in a stretch.
 *
 * <p>Immutable; made per call.
 */
public final class MentionIndex {

  private final int[] before; // how many mentions begin before each token

  /** An index over the mentions of a text of so many tokens. */
  public MentionIndex(List<MentionFrame> mentions, int tokens) {
    before = new int[tokens + 1];
    for (MentionFrame mention : mentions) {
      before[mention.first() + 1]++;
    }
    for (int i = 1; i <= tokens; i++) {
      before[i] += before[i - 1];
    }
  }

  /** How many mentions begin in {@code [from, to)}; 0 for an empty stretch. */
  public int countIn(int from, int to) {
    return to <= from ? 0 : before[to] - before[from];
  }

  /** Whether a mention begins at a token. */
  public boolean startsAt(int token) {
    return countIn(token, token + 1) > 0;
  }
}
