package io.isnad.training;

import io.isnad.internal.entities.MentionFrame;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts exact matches of mentions by kind. */
final class Spans {

  private static final String ALL = "all";

  private Spans() {}

  /** The mentions as spans with a kind: their probabilities do not count. */
  static Set<MentionFrame> of(Collection<MentionFrame> mentions) {
    Set<MentionFrame> out = new HashSet<>();
    for (MentionFrame mention : mentions) {
      out.add(new MentionFrame(mention.kind(), mention.first(), mention.end(), 1));
    }
    return out;
  }

  /** Adds to right, gold and found of each kind and of all. */
  static void count(Set<MentionFrame> gold, Set<MentionFrame> found, Map<String, int[]> counts) {
    for (MentionFrame mention : gold) {
      for (String kind : List.of(mention.kind().toString(), ALL)) {
        int[] count = counts.computeIfAbsent(kind, k -> new int[3]);
        count[0] += found.contains(mention) ? 1 : 0;
        count[1]++;
      }
    }
    for (MentionFrame mention : found) {
      for (String kind : List.of(mention.kind().toString(), ALL)) {
        counts.computeIfAbsent(kind, k -> new int[3])[2]++;
      }
    }
  }

  /** A line per kind. */
  static String table(Map<String, int[]> counts) {
    StringBuilder out = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%-13s P %5.1f  R %5.1f  F1 %5.1f   gold %5d predicted %d%n",
                    kind,
                    100.0 * count[0] / Math.max(1, count[2]),
                    100.0 * count[0] / Math.max(1, count[1]),
                    200.0 * count[0] / Math.max(1, count[1] + count[2]),
                    count[1],
                    count[2])));
    return out.toString();
  }
}
