package io.isnad.training;

import io.isnad.internal.inference.Features;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects choices among options and trains one model that ranks options. Not thread-safe.
 *
 * <p>The same choices in the same order give the same bytes.
 */
final class ChoiceTrainer {

  /** The strength of the Gaussian prior: a choice has more options than events have outcomes. */
  private static final double PRIOR = 0.25;

  private final List<String> outcomes;
  private final Map<String, Integer> features = new LinkedHashMap<>();
  private final List<Choice> choices = new ArrayList<>();
  private final List<int[]> options = new ArrayList<>();
  private final List<Integer> kinds = new ArrayList<>();
  private final List<Boolean> rights = new ArrayList<>();

  /** A trainer for options of these kinds, each of which has weights of its own. */
  ChoiceTrainer(String... outcomes) {
    this.outcomes = List.of(outcomes);
  }

  /** One choice: the features, the kind and the rightness of each option. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; millions of small numbers
  record Choice(int[][] features, int[] outcomes, boolean[] right) {}

  /** Adds an option to the choice at hand. */
  void option(String outcome, Features looks, boolean right) {
    List<String> strings = looks.strings();
    int[] numbers = new int[strings.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = features.computeIfAbsent(strings.get(i), feature -> features.size());
    }
    options.add(numbers);
    kinds.add(outcomes.indexOf(outcome));
    rights.add(right);
  }

  /** Ends the choice at hand; one in which nothing or everything is right teaches nothing. */
  void choose() {
    if (rights.contains(true) && rights.contains(false)) {
      int[] outcome = kinds.stream().mapToInt(Integer::intValue).toArray();
      boolean[] right = new boolean[rights.size()];
      for (int i = 0; i < right.length; i++) {
        right[i] = rights.get(i);
      }
      choices.add(new Choice(options.toArray(int[][]::new), outcome, right));
    }
    options.clear();
    kinds.clear();
    rights.clear();
  }

  /** The number of choices so far. */
  int size() {
    return choices.size();
  }

  /** Trains a model in OpenNLP's format. */
  byte[] train(int iterations) {
    if (choices.isEmpty()) {
      throw new CorpusException(
          "the training articles show no choice among options for a decision; add articles");
    }
    return MaxentTrainer.train(
        choices, List.copyOf(features.keySet()), outcomes, iterations, PRIOR);
  }
}
