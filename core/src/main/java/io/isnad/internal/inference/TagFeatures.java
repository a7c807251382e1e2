package io.isnad.internal.inference;

import org.jspecify.annotations.Nullable;

/**
 * What a sequence tagger sees of one token: the features that other layers of tags see as well, its
 * own, and those of the tags before, in this order. Implementations are pure functions of their
 * input.
 */
public interface TagFeatures {

  /** The number of tokens. */
  int length();

  /** Adds what every layer sees of the token at {@code index}. */
  void addShared(int index, Features out);

  /** Adds what only this layer sees of the token, whatever the tags before it are. */
  void addFixed(int index, Features out);

  /**
   * Adds what depends on the two tags before; {@code ""} where there is none. The tags are outcomes
   * of the model.
   */
  void addHistory(int index, String previous, String beforePrevious, Features out);

  /** Where the scores of the shared features are kept, or null when nothing is shared. */
  default @Nullable SharedScores sharedScores() {
    return null;
  }

  /** The place in {@link #sharedScores()} of the token at {@code index}. */
  default int place(int index) {
    return index;
  }
}
