package io.isnad.training;

import java.util.Arrays;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The likelihood of events, each with one of the same outcomes. It is OpenNLP's {@code
 * NegLogLikelihood} with the weights of one feature side by side, value and gradient in one pass
 * and the events in two halves: several times faster, which is what makes whole bundles trainable
 * in minutes.
 */
final class EventLikelihood extends Likelihood {

  private final int[][] contexts;
  private final int[] outcomes;
  private final int[] times;
  private final int classes;

  EventLikelihood(DataIndexer events, double prior) {
    super(
        events.getPredLabels().length * events.getOutcomeLabels().length,
        events.getContexts().length,
        prior);
    this.contexts = events.getContexts();
    this.outcomes = events.getOutcomeList();
    this.times = events.getNumTimesEventsSeen();
    this.classes = events.getOutcomeLabels().length;
  }

  @Override
  int examples() {
    return contexts.length;
  }

  @Override
  double pass(double[] weights, double[] gradient, int from, int to) {
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
