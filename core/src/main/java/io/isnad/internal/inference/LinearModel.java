package io.isnad.internal.inference;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;

/**
 * A trained OpenNLP model (maxent or perceptron) laid out in arrays: features are found by hash,
 * their weights added in the order of the features, the sums made a distribution in the way OpenNLP
 * does it for that kind of model.
 *
 * <p>No two features of a model share a 64-bit hash: that is checked when it is read. That a
 * feature the model does not have meets the hash of one it has is possible in principle: with
 * 250,000 features and 100 features a token, once in some 10^12 tokens.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class LinearModel {

  private final List<String> outcomes;
  private final boolean perceptron;
  private final WeightTable table;
  private final int part; // which model of the table this is

  private LinearModel(List<String> outcomes, boolean perceptron, WeightTable table, int part) {
    this.outcomes = outcomes;
    this.perceptron = perceptron;
    this.table = table;
    this.part = part;
  }

  /**
   * Lays a model out.
   *
   * @throws IllegalArgumentException when two features have the same hash
   */
  static LinearModel of(AbstractModel model, ToLongFunction<String> hash) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked") // AbstractModel documents this layout
    Map<String, Context> contexts = (Map<String, Context>) data[1];
    List<String> outcomes = List.of((String[]) data[2]);
    boolean perceptron = model.getModelType() == AbstractModel.ModelType.Perceptron;
    double prior = perceptron ? 0 : StrictMath.log(1.0 / outcomes.size());
    return new LinearModel(
        outcomes, perceptron, WeightTable.of(contexts, outcomes.size(), prior, hash), 0);
  }

  /**
   * The same models over one table of weights, in their order: what they see in common is looked up
   * once for all ({@link SharedScores}). Their outputs stay the same to the last bit.
   */
  public static List<LinearModel> join(List<LinearModel> models) {
    if (models.stream().mapToInt(model -> model.outcomes.size()).sum() > WeightTable.MOST_COLUMNS) {
      return List.copyOf(models); // each looks up for itself: slower, not different
    }
    WeightTable joined = WeightTable.join(models.stream().map(model -> model.table).toList());
    List<LinearModel> out = new ArrayList<>();
    for (LinearModel model : models) {
      out.add(new LinearModel(model.outcomes, model.perceptron, joined, out.size()));
    }
    return out;
  }

  /**
   * Reads a model in OpenNLP's binary format. Memory is bounded by the number of bytes, whatever
   * they say.
   *
   * @throws IOException when the bytes are no such model
   */
  public static LinearModel read(byte[] bytes) throws IOException {
    ModelCheck.check(bytes);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return of(new GenericModelReader(new BinaryFileDataReader(in)).getModel(), Features::hashOf);
    } catch (RuntimeException e) {
      throw new IOException("not an OpenNLP model: " + e.getMessage(), e);
    }
  }

  /** The labels this model chooses from, in its own order. */
  public List<String> outcomes() {
    return outcomes;
  }

  /** Adds the weights of the features to {@code sums}, one sum per outcome, in their order. */
  void addTo(double[] sums, Features features) {
    table.addTo(sums, features, part);
  }

  /** Starts {@code sums} with the prior and what the shared features of a token bring. */
  void startWith(double[] sums, TagFeatures sequence, int index, Features scratch) {
    SharedScores shared = sequence.sharedScores();
    double[] known =
        shared == null ? null : shared.of(table, sequence.place(index), sequence, index, scratch);
    if (known != null) {
      System.arraycopy(known, table.offset(part), sums, 0, sums.length);
    } else {
      table.priors(sums, part);
      scratch.clear();
      sequence.addShared(index, scratch);
      addTo(sums, scratch);
    }
  }

  /** Makes sums of weights a distribution, in place. */
  private void normalize(double[] sums) {
    scale(sums);
    softmax(sums);
  }

  /**
   * Makes sums that began with the prior a distribution, in place, by the very steps of OpenNLP, so
   * that what is equal there is equal here to the last bit. Large sums overflow, as they do there.
   */
  void normalizeAsOpenNlp(double[] sums) {
    scale(sums);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = StrictMath.exp(sums[i]);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
  }

  private void scale(double[] sums) {
    if (perceptron) {
      double scale = 1;
      for (double sum : sums) {
        scale = Math.max(scale, Math.abs(sum));
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= scale;
      }
    }
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
}
