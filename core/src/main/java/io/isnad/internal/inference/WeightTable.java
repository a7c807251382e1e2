package io.isnad.internal.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import opennlp.tools.ml.model.Context;

/**
 * The weights of one or several models by the hashes of their features. Models that look at the
 * same words share a table, so that one look-up, which mostly waits for memory, serves them all:
 * the columns are the first model's outcomes, then the second's and so on.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class WeightTable {

  /** How many columns there can be: a row says in one bit each which of them it has. */
  static final int MOST_COLUMNS = Integer.SIZE;

  /**
   * An open hash table in pairs, so that one look goes to one place in memory: the hash of a
   * feature and its row. A row is the number of its first weight in the high half and a bit for
   * each column in the low half, the weights being in the order of the columns; 0 where the pair is
   * free. A feature without weights has no row.
   */
  private final long[] pairs;

  private final double[] weights;

  /** Where the columns of each model begin, and the number of columns. */
  private final int[] offsets;

  /** What the sum of each column begins with. */
  private final double[] priors;

  private WeightTable(long[] pairs, double[] weights, int[] offsets, double[] priors) {
    this.pairs = pairs;
    this.weights = weights;
    this.offsets = offsets;
    this.priors = priors;
  }

  /**
   * The table of one model.
   *
   * @param prior what the sums begin with
   * @throws IllegalArgumentException when two features have the same hash, since the table would
   *     say something else than OpenNLP does; or when there are too many outcomes
   */
  static WeightTable of(
      Map<String, Context> contexts, int outcomes, double prior, ToLongFunction<String> hash) {
    if (outcomes > MOST_COLUMNS) {
      throw new IllegalArgumentException("more than " + MOST_COLUMNS + " outcomes");
    }
    long[] pairs = new long[capacity(contexts.size())];
    int entries = 0;
    for (Context context : contexts.values()) {
      entries += context.getOutcomes().length;
    }
    double[] weights = new double[entries];
    double[] row = new double[outcomes];
    int at = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      int[] columns = entry.getValue().getOutcomes();
      double[] parameters = entry.getValue().getParameters();
      int bits = 0;
      for (int i = 0; i < columns.length; i++) {
        bits |= 1 << columns[i];
        row[columns[i]] = parameters[i];
      }
      if (bits == 0) {
        continue;
      }
      long key = hash.applyAsLong(entry.getKey());
      int slot = slot(pairs, key);
      if (pairs[slot + 1] != 0) {
        throw new IllegalArgumentException(
            "two features share the hash of " + entry.getKey() + "; leave one of them out");
      }
      pairs[slot] = key;
      pairs[slot + 1] = row(at, bits);
      for (int left = bits; left != 0; left &= left - 1) {
        weights[at++] = row[Integer.numberOfTrailingZeros(left)];
      }
    }
    double[] priors = new double[outcomes];
    Arrays.fill(priors, prior);
    return new WeightTable(pairs, weights, new int[] {0, outcomes}, priors);
  }

  /**
   * One table for the models of several tables of one model each, in their order.
   *
   * @throws IllegalArgumentException when they have too many outcomes together
   */
  static WeightTable join(List<WeightTable> tables) {
    int entries = 0;
    int most = 0;
    int[] offsets = new int[tables.size() + 1];
    for (int i = 0; i < tables.size(); i++) {
      entries += tables.get(i).weights.length;
      most += tables.get(i).pairs.length / 3; // a table is at most two thirds full
      offsets[i + 1] = offsets[i] + tables.get(i).columns();
    }
    if (offsets[tables.size()] > MOST_COLUMNS) {
      throw new IllegalArgumentException("more than " + MOST_COLUMNS + " outcomes together");
    }
    long[] all = new long[capacity(most)];
    int features = 0;
    for (WeightTable table : tables) {
      for (int i = 0; i < table.pairs.length; i += 2) {
        int slot = slot(all, table.pairs[i]);
        if (table.pairs[i + 1] != 0 && all[slot + 1] == 0) {
          all[slot] = table.pairs[i];
          all[slot + 1] = 1;
          features++;
        }
      }
    }
    long[] pairs = new long[capacity(features)];
    double[] weights = new double[entries];
    int at = 0;
    for (int i = 0; i < all.length; i += 2) {
      if (all[i + 1] == 0) {
        continue;
      }
      int first = at;
      int bits = 0;
      for (int part = 0; part < tables.size(); part++) {
        WeightTable table = tables.get(part);
        long row = table.pairs[slot(table.pairs, all[i]) + 1];
        int length = Integer.bitCount((int) row);
        System.arraycopy(table.weights, (int) (row >>> 32), weights, at, length);
        bits |= (int) row << offsets[part];
        at += length;
      }
      int slot = slot(pairs, all[i]);
      pairs[slot] = all[i];
      pairs[slot + 1] = row(first, bits);
    }
    double[] priors = new double[offsets[tables.size()]];
    for (int part = 0; part < tables.size(); part++) {
      System.arraycopy(
          tables.get(part).priors, 0, priors, offsets[part], tables.get(part).columns());
    }
    return new WeightTable(pairs, weights, offsets, priors);
  }

  /** What the sums of all models begin with. */
  double[] priors() {
    return priors.clone();
  }

  /** What the sums of a model begin with. */
  void priors(double[] sums, int part) {
    System.arraycopy(priors, offsets[part], sums, 0, sums.length);
  }

  /** The number of outcomes of all models together. */
  int columns() {
    return offsets[offsets.length - 1];
  }

  /** Where the outcomes of a model begin among all. */
  int offset(int part) {
    return offsets[part];
  }

  /** Adds the weights of the features for all models, in the order of the features. */
  void addTo(double[] sums, Features features) {
    long[] rows = features.rows();
    int found = find(rows, features);
    for (int i = 0; i < found; i++) {
      int at = (int) (rows[i] >>> 32);
      for (int left = (int) rows[i]; left != 0; left &= left - 1) {
        sums[Integer.numberOfTrailingZeros(left)] += weights[at++];
      }
    }
  }

  /** Adds the weights of the features for one model, in the order of the features. */
  void addTo(double[] sums, Features features, int part) {
    long[] rows = features.rows();
    int found = find(rows, features);
    int offset = offsets[part];
    int before = (1 << offset) - 1;
    int own = -1 >>> (MOST_COLUMNS - (offsets[part + 1] - offset));
    for (int i = 0; i < found; i++) {
      int bits = (int) rows[i];
      int at = (int) (rows[i] >>> 32) + Integer.bitCount(bits & before);
      for (int left = bits >>> offset & own; left != 0; left &= left - 1) {
        sums[Integer.numberOfTrailingZeros(left)] += weights[at++];
      }
    }
  }

  /** All look-ups before any sum: so they wait for memory together. */
  private int find(long[] rows, Features features) {
    int found = 0;
    for (int i = 0; i < features.size(); i++) {
      long row = pairs[slot(pairs, features.hash(i)) + 1];
      rows[found] = row;
      found += row == 0 ? 0 : 1;
    }
    return found;
  }

  private static long row(int at, int bits) {
    return (long) at << 32 | Integer.toUnsignedLong(bits);
  }

  /** The length of an array of pairs that is at most two thirds full. */
  private static int capacity(int features) {
    int least = Math.max(8, features + features / 2);
    return Integer.highestOneBit(least * 2 - 1) * 2;
  }

  /** Where the pair of a key begins, or the free pair where it would be. */
  private static int slot(long[] pairs, long key) {
    int mask = pairs.length - 1;
    int slot = ((int) key << 1) & mask;
    while (pairs[slot + 1] != 0 && pairs[slot] != key) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }
}
