package io.isnad.training;

import java.util.List;

/**
 * The likelihood of choices among options (a conditional logit): the options of one choice compete
 * with each other, not each with a fixed threshold. Where several options are right, their
 * probabilities are added.
 */
final class ChoiceLikelihood extends Likelihood {

  private final List<ChoiceTrainer.Choice> choices;
  private final int classes;

  ChoiceLikelihood(List<ChoiceTrainer.Choice> choices, int features, int classes, double prior) {
    super(features * classes, choices.size(), prior);
    this.choices = choices;
    this.classes = classes;
  }

  @Override
  int examples() {
    return choices.size();
  }

  @Override
  double pass(double[] weights, double[] gradient, int from, int to) {
    double sum = 0;
    for (ChoiceTrainer.Choice choice : choices.subList(from, to)) {
      int options = choice.features().length;
      double[] scores = new double[options];
      double most = Double.NEGATIVE_INFINITY;
      for (int option = 0; option < options; option++) {
        for (int feature : choice.features()[option]) {
          scores[option] += weights[feature * classes + choice.outcomes()[option]];
        }
        most = Math.max(most, scores[option]);
      }
      double total = 0;
      double right = 0;
      for (int option = 0; option < options; option++) {
        scores[option] = Math.exp(scores[option] - most);
        total += scores[option];
        right += choice.right()[option] ? scores[option] : 0;
      }
      right = Math.max(right, Double.MIN_NORMAL);
      sum += Math.log(total) - Math.log(right);
      for (int option = 0; option < options; option++) {
        double pull =
            scores[option] / total - (choice.right()[option] ? scores[option] / right : 0);
        for (int feature : choice.features()[option]) {
          gradient[feature * classes + choice.outcomes()[option]] += pull;
        }
      }
    }
    return sum;
  }
}
