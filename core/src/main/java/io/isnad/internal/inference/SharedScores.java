package io.isnad.internal.inference;

import org.jspecify.annotations.Nullable;

/**
 * What the features that several layers of tags share bring to the outcomes of all their models, by
 * token of a text; computed when a layer first comes to the token.
 *
 * <p>Not thread-safe; made per call.
 */
public final class SharedScores {

  private final double[] @Nullable [] sums;
  private @Nullable WeightTable table;

  /** Room for the tokens of a text. */
  public SharedScores(int tokens) {
    this.sums = new double[tokens][];
  }

  /**
   * The sums of a token for all models of a table, or null when they are kept for another table.
   *
   * @param scratch is overwritten
   */
  double @Nullable [] of(
      WeightTable asking, int token, TagFeatures sequence, int index, Features scratch) {
    if (table == null) {
      table = asking;
    }
    if (table != asking) {
      return null;
    }
    double[] known = sums[token];
    if (known == null) {
      known = asking.priors();
      scratch.clear();
      sequence.addShared(index, scratch);
      asking.addTo(known, scratch);
      sums[token] = known;
    }
    return known;
  }
}
