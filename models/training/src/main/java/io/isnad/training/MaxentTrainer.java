package io.isnad.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
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

  private static final int RUNS = 12;
  private static final double LEAST_GAIN = 1e-3;
  private static final int HISTORY = 10;
  private static final int EVALUATIONS = 30000;

  /** Weights are rounded: what differs in the last bits between processors goes away. */
  private static final double PRECISION = 1000;

  /** Smaller weights are left out: most weights under a Gaussian prior are tiny. */
  private static final double LEAST_WEIGHT = 0.01;

  private MaxentTrainer() {}

  /** A model of events. */
  static byte[] train(List<Event> events, int iterations, int cutoff, double prior)
      throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    OnePassDataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    double[] weights = minimize(new EventLikelihood(indexer, prior), iterations);
    return model(indexer.getPredLabels(), indexer.getOutcomeLabels(), weights);
  }

  /** A model of choices. */
  static byte[] train(
      List<ChoiceTrainer.Choice> choices,
      List<String> features,
      List<String> outcomes,
      int iterations,
      double prior) {
    Likelihood likelihood = new ChoiceLikelihood(choices, features.size(), outcomes.size(), prior);
    double[] weights = minimize(likelihood, iterations);
    return model(features.toArray(String[]::new), outcomes.toArray(String[]::new), weights);
  }

  private static double[] minimize(Likelihood likelihood, int iterations) {
    double[] zero = new double[likelihood.getDimension()];
    double[] weights = zero;
    double value = likelihood.valueAt(zero);
    for (int run = 0; run < RUNS && likelihood.passes() < iterations; run++) {
      int left = iterations - likelihood.passes();
      QNMinimizer minimizer = new QNMinimizer(0, 0, left, HISTORY, EVALUATIONS);
      weights = likelihood.weights(minimizer.minimize(likelihood));
      likelihood.moveOrigin(weights);
      double now = likelihood.valueAt(zero);
      boolean settled = value - now < LEAST_GAIN * Math.abs(now);
      value = now;
      if (settled) {
        break;
      }
    }
    return weights;
  }

  private static byte[] model(String[] features, String[] outcomes, double[] point) {
    List<String> names = new ArrayList<>();
    List<Context> kept = new ArrayList<>();
    for (int feature = 0; feature < features.length; feature++) {
      int count = 0;
      int[] columns = new int[outcomes.length];
      double[] weights = new double[outcomes.length];
      for (int outcome = 0; outcome < outcomes.length; outcome++) {
        double weight =
            Math.rint(point[feature * outcomes.length + outcome] * PRECISION) / PRECISION;
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
    return ModelTrainer.bytes(
        new GISModel(kept.toArray(Context[]::new), names.toArray(String[]::new), outcomes));
  }
}
