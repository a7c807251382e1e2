package io.isnad.training;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * The negative logarithm of a likelihood with a Gaussian prior, to be minimised. Value and gradient
 * come from one pass over the examples, in two halves at once.
 *
 * <p>A point can be moved: {@link #moveOrigin} makes the minimiser's zero the given weights. Not
 * thread-safe.
 */
abstract class Likelihood implements Function {

  /** Fixed, since the order of additions decides the last bits. */
  private static final int PARTS = 2;

  /**
   * The value is divided by the number of examples over this: OpenNLP's minimiser takes the
   * function's curvature for 1 and otherwise looks for each step's length by many halvings.
   */
  private static final double EXAMPLES_AT_FULL_SCALE = 1000;

  private final double prior;
  private final double scale;
  private final double[][] gradients;
  private double[] origin;
  private double[] point;
  private double value;
  private boolean known;
  private int passes;

  Likelihood(int dimension, int examples, double prior) {
    this.prior = prior;
    this.scale = Math.min(1, EXAMPLES_AT_FULL_SCALE / Math.max(1, examples));
    this.origin = new double[dimension];
    this.point = new double[dimension];
    this.gradients = new double[PARTS][dimension];
  }

  /** The number of examples. */
  abstract int examples();

  /** Adds the gradient of some examples to {@code gradient}; their value. */
  abstract double pass(double[] weights, double[] gradient, int from, int to);

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

  /** How often all examples were passed through. */
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
    for (double[] gradient : gradients) {
      Arrays.fill(gradient, 0);
    }
    int half = examples() / 2;
    CompletableFuture<Double> second =
        CompletableFuture.supplyAsync(() -> pass(weights, gradients[1], half, examples()));
    double sum = pass(weights, gradients[0], 0, half);
    sum += second.join();
    for (int i = 0; i < weights.length; i++) {
      sum += prior * weights[i] * weights[i];
      gradients[0][i] = scale * (gradients[0][i] + gradients[1][i] + 2 * prior * weights[i]);
    }
    value = scale * sum;
    point = step.clone();
    known = true;
  }
}
