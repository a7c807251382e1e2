package io.isnad.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.ParallelNegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Maximum entropy with a Gaussian prior, by OpenNLP's quasi-Newton minimiser. The minimiser stops
 * for good at the first step that brings little, which on our data happens far from the minimum
 * (its tolerance cannot be set); so it is started again from where it stopped until a whole run
 * brings little.
 */
final class MaxentTrainer {

  private static final int THREADS = 2; // fixed: the order of additions decides the last bits
  private static final int RUNS = 12;
  private static final double LEAST_GAIN = 1e-3;
  private static final int HISTORY = 10;
  private static final int EVALUATIONS = 30000;

  /** Weights are rounded: what differs in the last bits between processors goes away. */
  private static final double PRECISION = 1000;

  /** Smaller weights are left out: most weights under a Gaussian prior are tiny. */
  private static final double LEAST_WEIGHT = 0.01;

  private MaxentTrainer() {}

  static AbstractModel train(List<Event> events, int iterations, int cutoff, double prior)
      throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    OnePassDataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    Function likelihood = new ParallelNegLogLikelihood(indexer, THREADS);
    double[] point = new double[likelihood.getDimension()];
    double value = new Penalised(likelihood, point, prior).valueAt(new double[point.length]);
    for (int run = 0; run < RUNS && iterations > 0; run++) {
      Penalised function = new Penalised(likelihood, point, prior);
      QNMinimizer minimizer = new QNMinimizer(0, 0, iterations, HISTORY, EVALUATIONS);
      point = function.shifted(minimizer.minimize(function));
      double now = new Penalised(likelihood, point, prior).valueAt(new double[point.length]);
      boolean settled = value - now < LEAST_GAIN * Math.abs(now);
      value = now;
      iterations -= function.gradients();
      if (settled) {
        break;
      }
    }
    return model(indexer, point);
  }

  /** The likelihood with its prior, seen from a point as origin. */
  private static final class Penalised implements Function {
    private final Function likelihood;
    private final double[] origin;
    private final double prior;
    private int gradients;

    Penalised(Function likelihood, double[] origin, double prior) {
      this.likelihood = likelihood;
      this.origin = origin;
      this.prior = prior;
    }

    double[] shifted(double[] step) {
      double[] out = new double[step.length];
      for (int i = 0; i < step.length; i++) {
        out[i] = origin[i] + step[i];
      }
      return out;
    }

    int gradients() {
      return gradients;
    }

    @Override
    public int getDimension() {
      return likelihood.getDimension();
    }

    @Override
    public double valueAt(double[] step) {
      double[] at = shifted(step);
      double squares = 0;
      for (double weight : at) {
        squares += weight * weight;
      }
      return likelihood.valueAt(at) + prior * squares;
    }

    @Override
    public double[] gradientAt(double[] step) {
      gradients++;
      double[] at = shifted(step);
      double[] gradient = likelihood.gradientAt(at).clone();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += 2 * prior * at[i];
      }
      return gradient;
    }
  }

  private static AbstractModel model(OnePassDataIndexer indexer, double[] point) {
    String[] features = indexer.getPredLabels();
    String[] outcomes = indexer.getOutcomeLabels();
    List<String> names = new ArrayList<>();
    List<Context> kept = new ArrayList<>();
    for (int feature = 0; feature < features.length; feature++) {
      int count = 0;
      int[] columns = new int[outcomes.length];
      double[] weights = new double[outcomes.length];
      for (int outcome = 0; outcome < outcomes.length; outcome++) {
        double weight =
            Math.rint(point[outcome * features.length + feature] * PRECISION) / PRECISION;
        if (Math.abs(weight) >= LEAST_WEIGHT) {
          columns[count] = outcome;
          weights[count++] = weight;
        }
      }
      if (count > 0) {
        names.add(features[feature]);
        kept.add(new Context(Arrays.copyOf(columns, count), Arrays.copyOf(weights, count)));
      }
    }
    return new GISModel(kept.toArray(Context[]::new), names.toArray(String[]::new), outcomes);
  }
}
