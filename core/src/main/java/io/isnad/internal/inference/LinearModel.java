package io.isnad.internal.inference;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;

/**
 * A trained OpenNLP model (maxent or perceptron) laid out in arrays: features are found by hash,
 * their weights added, the sums made a distribution in the way OpenNLP does it for that kind of
 * model.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class LinearModel {

  private final List<String> outcomes;
  private final boolean perceptron;
  private final long[] keys;
  private final int[] rows; // row number + 1, 0 where the slot is free
  private final int[] starts;
  private final int[] columns;
  private final double[] weights;

  private LinearModel(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked") // AbstractModel documents this layout
    Map<String, Context> contexts = (Map<String, Context>) data[1];
    this.outcomes = List.of((String[]) data[2]);
    this.perceptron = model.getModelType() == AbstractModel.ModelType.Perceptron;
    int capacity = Integer.highestOneBit(Math.max(8, contexts.size()) * 2 - 1) * 2;
    this.keys = new long[capacity];
    this.rows = new int[capacity];
    this.starts = new int[contexts.size() + 1];
    int entries = 0;
    for (Context context : contexts.values()) {
      entries += context.getOutcomes().length;
    }
    this.columns = new int[entries];
    this.weights = new double[entries];
    int row = 0;
    int at = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      int slot = slot(Features.hashOf(entry.getKey()));
      if (rows[slot] != 0) {
        throw new IllegalArgumentException("two features share the hash of " + entry.getKey());
      }
      keys[slot] = Features.hashOf(entry.getKey());
      rows[slot] = row + 1;
      Context context = entry.getValue();
      for (int i = 0; i < context.getOutcomes().length; i++) {
        columns[at] = context.getOutcomes()[i];
        weights[at++] = context.getParameters()[i];
      }
      starts[++row] = at;
    }
  }

  /**
   * Reads a model in OpenNLP's binary format.
   *
   * @throws IOException when the bytes are no such model
   */
  public static LinearModel read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new LinearModel(new GenericModelReader(new BinaryFileDataReader(in)).getModel());
    } catch (RuntimeException e) {
      throw new IOException("not an OpenNLP model: " + e.getMessage(), e);
    }
  }

  /** The labels this model chooses from, in its own order. */
  public List<String> outcomes() {
    return outcomes;
  }

  /** Adds the weights of the features to {@code sums}, one sum per outcome. */
  void addTo(double[] sums, Features features) {
    for (int i = 0; i < features.size(); i++) {
      int row = rows[slot(features.hash(i))] - 1;
      if (row >= 0) {
        for (int j = starts[row]; j < starts[row + 1]; j++) {
          sums[columns[j]] += weights[j];
        }
      }
    }
  }

  /** Makes sums of weights a distribution, in place, as OpenNLP does for this kind of model. */
  void normalize(double[] sums) {
    if (perceptron) {
      double scale = 1;
      for (double sum : sums) {
        scale = Math.max(scale, Math.abs(sum));
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= scale;
      }
    }
    softmax(sums);
  }

  /** Makes scores a distribution, in place. */
  public static void softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - most);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= total;
    }
  }

  /** The sums of the weights of the features, one per outcome. */
  public double[] scores(Features features) {
    double[] sums = new double[outcomes.size()];
    addTo(sums, features);
    return sums;
  }

  /** The distribution over the outcomes for one event. */
  public double[] distribution(Features features) {
    double[] sums = scores(features);
    normalize(sums);
    return sums;
  }

  /** The probability in [0, 1] of one outcome; 0 when the model does not have it. */
  public double probability(Features features, String outcome) {
    int index = outcomes.indexOf(outcome);
    return index < 0 ? 0 : distribution(features)[index];
  }

  /** The most probable outcome. */
  public String best(Features features) {
    double[] distribution = distribution(features);
    int best = 0;
    for (int i = 1; i < distribution.length; i++) {
      if (distribution[i] > distribution[best]) {
        best = i;
      }
    }
    return outcomes.get(best);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (rows[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
