package io.isnad.internal.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best sequence of {@code B-X}, {@code I-X} and {@code O} tags by beam search over a
 * {@link LinearModel}. Without a bias the tags are those of OpenNLP's {@code BeamSearch} of size 3
 * with the validator of its name finder, and so are the probabilities:
 *
 * <ul>
 *   <li>the score of a sequence is the sum of the logarithms of its tags' probabilities;
 *   <li>no {@code I-X} follows anything but {@code B-X} or {@code I-X};
 *   <li>a hypothesis is continued only by tags as probable as its third best (allowed or not); when
 *       this leaves no hypothesis at all, by every allowed tag;
 *   <li>hypotheses of the same score come in the order that {@link java.util.PriorityQueue} gives
 *       them.
 * </ul>
 *
 * OpenNLP gives up when the score falls below -100,000 (a sentence of some hundred thousand
 * tokens); this class goes on.
 *
 * <p>Immutable; safe for use by many threads. A {@link Decoder} is made per call.
 */
public final class SequenceTagger {

  /** How many hypotheses are kept after each token: what OpenNLP's name finder keeps. */
  private static final int BEAM = 3;

  private final LinearModel model;
  private final String[] tags;
  private final int[] begins; // for an I- tag the number of its B- tag, else -1
  private final double[] biases;

  public SequenceTagger(LinearModel model) {
    this(model, 0);
  }

  /**
   * A tagger that adds {@code otherBias} to the score of {@code O} at each token that follows
   * another {@code O}: below zero more ranges begin, above zero fewer; where they end is left to
   * the model. The value is tuned on development data.
   */
  public SequenceTagger(LinearModel model, double otherBias) {
    this.model = model;
    this.tags = model.outcomes().toArray(String[]::new);
    this.begins = new int[tags.length];
    this.biases = new double[tags.length];
    for (int i = 0; i < tags.length; i++) {
      begins[i] =
          tags[i].startsWith("I-") ? model.outcomes().indexOf("B-" + tags[i].substring(2)) : -1;
      biases[i] = tags[i].equals("O") ? otherBias : 0;
    }
  }

  /** A run of tokens {@code [first, end)} with a label and the mean probability of its tags. */
  public record Range(int first, int end, String label, double probability) {}

  /** A decoder for sequences one after the other. */
  public Decoder decoder() {
    return new Decoder();
  }

  /** The labelled ranges of one sequence, in order, without overlap. */
  public List<Range> tag(TagFeatures sequence) {
    return decoder().tag(sequence);
  }

  private boolean follows(int previous, int tag) {
    if (!tags[tag].startsWith("I-")) {
      return true;
    }
    return previous >= 0 && (previous == tag || previous == begins[tag]);
  }

  /**
   * The scratch memory of the search, for one sequence after the other.
   *
   * <p>Not thread-safe; made per call.
   */
  public final class Decoder implements SequenceDecoder {

    private final Features features = Features.hashed();
    private final double[] fixed = new double[tags.length];
    private final double[] distribution = new double[tags.length];
    private final double[] sorted = new double[tags.length];

    // the hypotheses kept after each token, BEAM places a token
    private int[] keptTags = new int[0];
    private int[] keptBefore = new int[0]; // place among the hypotheses of the token before
    private double[] keptProbabilities = new double[0];
    private final double[] scores = new double[BEAM];
    private int kept;

    // what continues them, and a heap of it
    private final int[] tagsOf = new int[BEAM * tags.length];
    private final int[] beforeOf = new int[BEAM * tags.length];
    private final double[] probabilityOf = new double[BEAM * tags.length];
    private final double[] scoreOf = new double[BEAM * tags.length];
    private final int[] heap = new int[BEAM * tags.length];
    private int candidates;

    private Decoder() {}

    /** The labelled ranges of a sequence, in order, without overlap. */
    public List<Range> tag(TagFeatures sequence) {
      search(sequence);
      return ranges(sequence.length());
    }

    @Override
    public List<Tagged> decode(TagFeatures sequence) {
      search(sequence);
      List<Tagged> out = new ArrayList<>(sequence.length());
      for (int i = 0; i < sequence.length(); i++) {
        out.add(new Tagged(tags[keptTags[i * BEAM]], keptProbabilities[i * BEAM]));
      }
      return out;
    }

    /** Leaves the best path in the first place of each token. */
    private void search(TagFeatures sequence) {
      int length = sequence.length();
      if (keptTags.length < length * BEAM) {
        keptTags = new int[length * BEAM];
        keptBefore = new int[length * BEAM];
        keptProbabilities = new double[length * BEAM];
      }
      kept = 1;
      scores[0] = 0;
      for (int i = 0; i < length; i++) {
        model.startWith(fixed, sequence, i, features);
        features.clear();
        sequence.addFixed(i, features);
        model.addTo(fixed, features);
        candidates = 0;
        for (int hypothesis = 0; hypothesis < kept; hypothesis++) {
          expand(sequence, i, hypothesis);
        }
        keepBest(i);
      }
      int at = 0;
      for (int i = length - 1; i >= 0; i--) {
        int place = i * BEAM + at;
        at = keptBefore[place];
        keptTags[i * BEAM] = keptTags[place];
        keptProbabilities[i * BEAM] = keptProbabilities[place];
      }
    }

    private void expand(TagFeatures sequence, int index, int hypothesis) {
      int previous = index == 0 ? -1 : keptTags[(index - 1) * BEAM + hypothesis];
      int beforePrevious = -1;
      if (index > 1) {
        int before = keptBefore[(index - 1) * BEAM + hypothesis];
        beforePrevious = keptTags[(index - 2) * BEAM + before];
      }
      features.clear();
      sequence.addHistory(index, name(previous), name(beforePrevious), features);
      System.arraycopy(fixed, 0, distribution, 0, fixed.length);
      model.addTo(distribution, features);
      model.normalizeAsOpenNlp(distribution);
      System.arraycopy(distribution, 0, sorted, 0, distribution.length);
      Arrays.sort(sorted);
      double least = sorted[Math.max(0, sorted.length - BEAM)];
      advance(hypothesis, previous, least);
      if (candidates == 0) {
        advance(hypothesis, previous, Double.NEGATIVE_INFINITY);
      }
    }

    private String name(int tag) {
      return tag < 0 ? "" : tags[tag];
    }

    private void advance(int hypothesis, int previous, double least) {
      boolean outside = previous < 0 || tags[previous].equals("O");
      for (int tag = 0; tag < tags.length; tag++) {
        if (distribution[tag] >= least && follows(previous, tag)) {
          double bias = outside ? biases[tag] : 0;
          tagsOf[candidates] = tag;
          beforeOf[candidates] = hypothesis;
          probabilityOf[candidates] = distribution[tag];
          scoreOf[candidates] = scores[hypothesis] + StrictMath.log(distribution[tag]) + bias;
          siftUp(candidates);
          candidates++;
        }
      }
    }

    private void keepBest(int index) {
      kept = Math.min(BEAM, candidates);
      for (int i = 0; i < kept; i++) {
        int best = heap[0];
        siftDown(heap[--candidates]);
        keptTags[index * BEAM + i] = tagsOf[best];
        keptBefore[index * BEAM + i] = beforeOf[best];
        keptProbabilities[index * BEAM + i] = probabilityOf[best];
        scores[i] = scoreOf[best];
      }
    }

    /** Adds a candidate to the heap, at its end, as {@link java.util.PriorityQueue} does. */
    private void siftUp(int candidate) {
      int at = candidate;
      while (at > 0) {
        int parent = (at - 1) >>> 1;
        if (!isBetter(candidate, heap[parent])) {
          break;
        }
        heap[at] = heap[parent];
        at = parent;
      }
      heap[at] = candidate;
    }

    /** Puts the last candidate in the place of the first, which was taken away. */
    private void siftDown(int candidate) {
      int at = 0;
      while (at < candidates >>> 1) {
        int child = 2 * at + 1;
        if (child + 1 < candidates && isBetter(heap[child + 1], heap[child])) {
          child++;
        }
        if (!isBetter(heap[child], candidate)) {
          break;
        }
        heap[at] = heap[child];
        at = child;
      }
      heap[at] = candidate;
    }

    private boolean isBetter(int one, int other) {
      return Double.compare(scoreOf[one], scoreOf[other]) > 0;
    }

    private List<Range> ranges(int length) {
      List<Range> out = new ArrayList<>();
      int first = 0;
      while (first < length) {
        int end = first + 1;
        String tag = tags[keptTags[first * BEAM]];
        if (tag.startsWith("B-")) {
          double sum = keptProbabilities[first * BEAM];
          while (end < length && begins[keptTags[end * BEAM]] == keptTags[first * BEAM]) {
            sum += keptProbabilities[end * BEAM];
            end++;
          }
          out.add(new Range(first, end, tag.substring(2), sum / (end - first)));
        }
        first = end;
      }
      return out;
    }
  }
}
