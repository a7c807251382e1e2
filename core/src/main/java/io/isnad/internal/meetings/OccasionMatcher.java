package io.isnad.internal.meetings;

import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.inference.Buckets;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.time.TimeFrame;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether two triggers tell of the same occasion.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class OccasionMatcher {

  public static final String SAME = "same";
  public static final String OTHER = "other";

  private final LinearModel model;

  public OccasionMatcher(LinearModel model) {
    this.model = model;
  }

  /** The probability in [0, 1] that two triggers, the earlier first, tell of one occasion. */
  public double probability(MeetingContext context, MeetingFrame one, MeetingFrame two) {
    Features features = Features.hashed();
    addFeatures(context, one, two, features);
    return model.probability(features, SAME);
  }

  /** The features of a pair, the earlier first. */
  public static void addFeatures(
      MeetingContext context, MeetingFrame one, MeetingFrame two, Features out) {
    String first = context.token(one.trigger().first()).stem();
    String second = context.token(two.trigger().first()).stem();
    String kinds = context.kind(one.trigger()) + context.kind(two.trigger());
    int apart =
        context.sentenceOf(two.trigger().first()) - context.sentenceOf(one.trigger().first());
    boolean definite = second.startsWith("ال");
    int shared = shared(context, one, two);
    int smaller = Math.min(entities(context, one).size(), entities(context, two).size());
    String overlap = Math.min(shared, 3) + "/" + Math.min(smaller, 3);
    String distance = Buckets.of(apart);
    out.add("b");
    out.add("d", distance);
    out.add("k", kinds, distance);
    out.add("o", overlap);
    out.add("od", overlap, Boolean.toString(definite));
    out.add("odd", overlap, distance);
    out.add("def", Boolean.toString(definite), distance);
    out.add("w", first, second);
    out.add("w2", second);
    out.add("same", Boolean.toString(strip(first).equals(strip(second))), overlap);
    out.add("st", one.status().toString(), two.status().toString());
    out.add("ch", one.channel().toString(), two.channel().toString());
    out.add("t", times(one, two), overlap);
    out.add("sec", Boolean.toString(one.secret()), Boolean.toString(two.secret()));
    int between = context.triggersIn(one.trigger().end(), two.trigger().first());
    out.add("n", Buckets.of(between), Boolean.toString(definite));
    out.add("no", Buckets.of(between), overlap);
    int line = context.text().sentence(one.trigger().first()).line();
    out.add("head", Boolean.toString(line == 0), overlap);
    String before =
        context
            .text()
            .form(context.text().sentence(two.trigger().first()), two.trigger().first() - 1);
    out.add("p", before, Boolean.toString(definite));
  }

  private static int shared(MeetingContext context, MeetingFrame one, MeetingFrame two) {
    Set<EntityFrame> both = entities(context, one);
    both.retainAll(entities(context, two));
    return both.size();
  }

  private static Set<EntityFrame> entities(MeetingContext context, MeetingFrame meeting) {
    Set<EntityFrame> out = new HashSet<>();
    for (MentionFrame participant : meeting.participants()) {
      out.add(context.text().entity(participant));
    }
    return out;
  }

  private static String times(MeetingFrame one, MeetingFrame two) {
    if (one.times().isEmpty() || two.times().isEmpty()) {
      return "?";
    }
    for (TimeFrame time : one.times()) {
      for (TimeFrame other : two.times()) {
        if (time.value().equals(other.value())) {
          return "same";
        }
      }
    }
    return "other";
  }

  private static String strip(String word) {
    return word.startsWith("ال") ? word.substring(2) : word;
  }
}
