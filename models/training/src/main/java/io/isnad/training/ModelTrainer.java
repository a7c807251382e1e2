package io.isnad.training;

import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.TagFeatures;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Collects events and trains one OpenNLP model on them. Not thread-safe.
 *
 * <p>The same events in the same order give the same bytes.
 */
final class ModelTrainer {

  /** The strength of the Gaussian prior of maxent models. */
  private static final double PRIOR = 0.5;

  private final List<Event> events = new ArrayList<>();
  private final Map<String, String> pool = new HashMap<>();
  private final Set<String> outcomes = new HashSet<>();

  /** How a model is trained. */
  enum Algorithm {
    /** Averaged perceptron: for sequences. */
    PERCEPTRON,
    /** Maximum entropy by L-BFGS with L2 prior: for decisions whose probability matters. */
    MAXENT
  }

  /** Adds one event. */
  void add(String outcome, Features features) {
    String[] strings = features.strings().toArray(String[]::new);
    for (int i = 0; i < strings.length; i++) {
      strings[i] = pool.computeIfAbsent(strings[i], same -> same);
    }
    outcomes.add(outcome);
    events.add(new Event(outcome, strings));
  }

  /** Adds a tagged sequence. */
  void add(TagFeatures sequence, String[] tags) {
    Features features = Features.readable();
    for (int i = 0; i < tags.length; i++) {
      features.clear();
      sequence.addShared(i, features);
      sequence.addFixed(i, features);
      sequence.addHistory(i, i > 0 ? tags[i - 1] : "", i > 1 ? tags[i - 2] : "", features);
      add(tags[i], features);
    }
  }

  /** The number of events so far. */
  int size() {
    return events.size();
  }

  /** Trains; features seen fewer than {@code cutoff} times are left out. */
  byte[] train(Algorithm algorithm, int iterations, int cutoff) {
    if (outcomes.size() < 2) {
      throw new CorpusException(
          "the training articles show only the outcomes "
              + outcomes
              + " for a decision; add articles that show the others");
    }
    try {
      return algorithm == Algorithm.PERCEPTRON
          ? bytes(perceptron(iterations, cutoff))
          : MaxentTrainer.train(events, iterations, cutoff, PRIOR);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model in OpenNLP's binary format. */
  static byte[] bytes(AbstractModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new GenericModelWriter(model, out).persist();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private AbstractModel perceptron(int iterations, int cutoff) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put("DataIndexer", "OnePass");
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
    return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
  }
}
