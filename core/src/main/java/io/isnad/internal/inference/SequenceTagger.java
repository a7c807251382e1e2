package io.isnad.internal.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best sequence of {@code B-X}, {@code I-X} and {@code O} tags by beam search over a
 * {@link LinearModel}, as OpenNLP's name finder does: the score of a sequence is the sum of the
 * logarithms of its tags' probabilities, and no {@code I-X} follows anything but {@code B-X} or
 * {@code I-X}.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class SequenceTagger {

  /** How many hypotheses are kept after each token: what OpenNLP's name finder keeps. */
  private static final int BEAM = 3;

  private final LinearModel model;
  private final String[] tags;
  private final int[] begins; // for an I- tag the number of its B- tag, else -1
  private final double otherBias;

  public SequenceTagger(LinearModel model) {
    this(model, 0);
  }

  /**
   * A tagger that adds {@code otherBias} to the score of {@code O} at each token: below zero more
   * is found, above zero less. The value is tuned on development data.
   */
  public SequenceTagger(LinearModel model, double otherBias) {
    this.model = model;
    this.tags = model.outcomes().toArray(String[]::new);
    this.begins = new int[tags.length];
    this.otherBias = otherBias;
    for (int i = 0; i < tags.length; i++) {
      begins[i] =
          tags[i].startsWith("I-") ? model.outcomes().indexOf("B-" + tags[i].substring(2)) : -1;
    }
  }

  /** A run of tokens {@code [first, end)} with a label and the mean probability of its tags. */
  public record Range(int first, int end, String label, double probability) {}

  /** The labelled ranges of a sequence, in order, without overlap. */
  public List<Range> tag(TagFeatures sequence) {
    List<Hypothesis> beam = List.of(new Hypothesis(null, -1, 0, 1));
    Features features = Features.hashed();
    for (int i = 0; i < sequence.length(); i++) {
      features.clear();
      sequence.addFixed(i, features);
      double[] fixed = new double[tags.length];
      model.addTo(fixed, features);
      List<Hypothesis> next = new ArrayList<>();
      for (Hypothesis hypothesis : beam) {
        features.clear();
        sequence.addHistory(i, tagOf(hypothesis), tagOf(hypothesis.before), features);
        double[] distribution = Arrays.copyOf(fixed, fixed.length);
        model.addTo(distribution, features);
        model.normalize(distribution);
        for (int tag = 0; tag < tags.length; tag++) {
          if (follows(hypothesis.tag, tag)) {
            double bias = tags[tag].equals("O") ? otherBias : 0;
            double score = hypothesis.score + Math.log(distribution[tag]) + bias;
            insert(next, new Hypothesis(hypothesis, tag, score, distribution[tag]));
          }
        }
      }
      beam = next;
    }
    return ranges(beam.get(0), sequence.length());
  }

  private String tagOf(@Nullable Hypothesis hypothesis) {
    return hypothesis == null || hypothesis.tag < 0 ? "" : tags[hypothesis.tag];
  }

  private boolean follows(int previous, int tag) {
    if (!tags[tag].startsWith("I-")) {
      return true;
    }
    return previous >= 0 && (previous == tag || previous == begins[tag]);
  }

  private static void insert(List<Hypothesis> beam, Hypothesis candidate) {
    int at = beam.size();
    while (at > 0 && beam.get(at - 1).score < candidate.score) {
      at--;
    }
    if (at < BEAM) {
      beam.add(at, candidate);
      if (beam.size() > BEAM) {
        beam.remove(BEAM);
      }
    }
  }

  private List<Range> ranges(Hypothesis last, int length) {
    int[] path = new int[length];
    double[] probabilities = new double[length];
    Hypothesis at = last;
    for (int i = length - 1; i >= 0; i--) {
      path[i] = at.tag;
      probabilities[i] = at.probability;
      at = at.before == null ? at : at.before;
    }
    List<Range> out = new ArrayList<>();
    int first = 0;
    while (first < length) {
      int end = first + 1;
      String tag = tags[path[first]];
      if (tag.startsWith("B-")) {
        double sum = probabilities[first];
        while (end < length && begins[path[end]] == path[first]) {
          sum += probabilities[end++];
        }
        out.add(new Range(first, end, tag.substring(2), sum / (end - first)));
      }
      first = end;
    }
    return out;
  }

  /** One partial path; a linked list towards the first token. */
  private static final class Hypothesis {
    final @Nullable Hypothesis before;
    final int tag;
    final double score;
    final double probability;

    Hypothesis(@Nullable Hypothesis before, int tag, double score, double probability) {
      this.before = before;
      this.tag = tag;
      this.score = score;
      this.probability = probability;
    }
  }
}
