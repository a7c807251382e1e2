package io.isnad.training;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The negative logarithm of the likelihood of events under a maxent model with a Gaussian prior. It
 * is OpenNLP's {@code NegLogLikelihood} with the weights of one feature side by side, value and
 * gradient in one pass and the events in two halves: several times faster, which is what makes
 * whole bundles trainable in minutes.
 *
 * <p>A point can be moved: {@link #moveOrigin} makes the minimiser's zero the given weights. Not
 * thread-safe.
 */
final class LogLikelihood implements Function {

  /** Fixed, since the order of additions decides the last bits. */
  private static final int PARTS = 2;

  private final int[][] contexts;
  private final int[] outcomes;
  private final int[] times;
  private final int classes;
  private final double prior;
  private double[] origin;
  private double[] point;
  private double value;
  private final double[][] gradients;
  private boolean known;
  private int passes;

  LogLikelihood(DataIndexer events, double prior) {
    this.contexts = events.getContexts();
    this.outcomes = events.getOutcomeList();
    this.times = events.getNumTimesEventsSeen();
    this.classes = events.getOutcomeLabels().length;
    this.prior = prior;
    int dimension = events.getPredLabels().length * classes;
    this.origin = new double[dimension];
    this.point = new double[dimension];
    this.gradients = new double[PARTS][dimension];
  }

  /** Where the weight of a feature for an outcome stands. */
  int index(int feature, int outcome) {
    return feature * classes + outcome;
  }

  /** The weights that a step from the origin leads to. */
  double[] weights(double[] step) {
    double[] out = new double[step.length];
    for (int i = 0; i < step.length; i++) {
      out[i] = origin[i] + step[i];
    }
    return out;
  }

  /** Makes these weights the point that a step of zeros means. */
  void moveOrigin(double[] weights) {
    origin = weights;
    known = false;
  }

  /** How often all events were passed through. */
  int passes() {
    return passes;
  }

  @Override
  public int getDimension() {
    return origin.length;
  }

  @Override
  public double valueAt(double[] step) {
    compute(step);
    return value;
  }

  @Override
  public double[] gradientAt(double[] step) {
    compute(step);
    return gradients[0].clone();
  }

  private void compute(double[] step) {
    if (known && Arrays.equals(step, point)) {
      return;
    }
    passes++;
    double[] weights = weights(step);
    CompletableFuture<Double> second =
        CompletableFuture.supplyAsync(() -> pass(weights, contexts.length / 2, contexts.length, 1));
    double sum = pass(weights, 0, contexts.length / 2, 0);
    sum += second.join();
    for (int i = 0; i < weights.length; i++) {
      sum += prior * weights[i] * weights[i];
      gradients[0][i] += gradients[1][i] + 2 * prior * weights[i];
    }
    value = sum;
    point = step.clone();
    known = true;
  }

  /** Adds up value and gradient over some events. */
  private double pass(double[] weights, int from, int to, int part) {
    double[] gradient = gradients[part];
    Arrays.fill(gradient, 0);
    double[] scores = new double[classes];
    double sum = 0;
    for (int event = from; event < to; event++) {
      Arrays.fill(scores, 0);
      int[] features = contexts[event];
      for (int feature : features) {
        int base = feature * classes;
        for (int outcome = 0; outcome < classes; outcome++) {
          scores[outcome] += weights[base + outcome];
        }
      }
      double most = scores[0];
      for (double score : scores) {
        most = Math.max(most, score);
      }
      double total = 0;
      for (int outcome = 0; outcome < classes; outcome++) {
        total += Math.exp(scores[outcome] - most);
      }
      int right = outcomes[event];
      int count = times[event];
      sum += count * (most + Math.log(total) - scores[right]);
      for (int outcome = 0; outcome < classes; outcome++) {
        scores[outcome] = count * Math.exp(scores[outcome] - most) / total;
      }
      scores[right] -= count;
      for (int feature : features) {
        int base = feature * classes;
        for (int outcome = 0; outcome < classes; outcome++) {
          gradient[base + outcome] += scores[outcome];
        }
      }
    }
    return sum;
  }
}
