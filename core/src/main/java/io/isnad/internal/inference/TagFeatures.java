package io.isnad.internal.inference;

/** What a sequence tagger sees of one token. Implementations are pure functions of their input. */
public interface TagFeatures {

  /** The number of tokens. */
  int length();

  /** Adds what is known of the token at {@code index} whatever the tags before it are. */
  void addFixed(int index, Features out);

  /**
   * Adds what depends on the two tags before; {@code ""} where there is none. The tags are outcomes
   * of the model.
   */
  void addHistory(int index, String previous, String beforePrevious, Features out);
}
