package io.isnad.internal.inference;

import org.jspecify.annotations.Nullable;

/**
 * Chooses one of several options that compete with each other: a model scores each, and the scores
 * together make the distribution (a conditional logit).
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Chooser {

  /** The outcome whose weights score an option. */
  public static final String YES = "yes";

  private final LinearModel model;
  private final int yes;

  /** A chooser by a model that knows the outcome {@link #YES}. */
  public Chooser(LinearModel model) {
    this.model = model;
    this.yes = model.outcomes().indexOf(YES);
  }

  /** Adds the features of the option with a number. */
  public interface Looks {
    void add(int option, Features out);
  }

  /** An option and its probability among all. */
  public record Chosen(int option, double probability) {}

  /** The best of {@code options} options, numbered from 0; null when there is none. */
  public @Nullable Chosen choose(int options, Looks looks) {
    if (options == 0) {
      return null;
    }
    double[] scores = new double[options];
    Features features = Features.hashed();
    for (int option = 0; option < options; option++) {
      features.clear();
      looks.add(option, features);
      scores[option] = model.scores(features)[yes];
    }
    LinearModel.softmax(scores);
    int best = 0;
    for (int option = 1; option < options; option++) {
      if (scores[option] > scores[best]) {
        best = option;
      }
    }
    return new Chosen(best, scores[best]);
  }
}
