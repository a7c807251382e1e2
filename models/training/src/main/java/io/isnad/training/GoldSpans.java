package io.isnad.training;

import io.isnad.Span;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which of the mentions at hand an annotated span means. */
final class GoldSpans {

  private static final double ALIKE = 0.5;

  private GoldSpans() {}

  /** The span of an annotation. */
  static Span of(BratDocument gold, String id) {
    BratDocument.TextBound bound = gold.spans().get(id);
    if (bound == null) {
      throw new IllegalArgumentException(gold.name() + ": no annotation " + id);
    }
    return bound.span();
  }

  /** The spans of all annotations that mean the same entity, with this one. */
  static Set<Span> mentions(BratDocument gold, String id) {
    Set<Span> out = new HashSet<>();
    out.add(of(gold, id));
    for (List<String> set : gold.sets()) {
      if (set.contains(id)) {
        for (String other : set) {
          out.add(of(gold, other));
        }
      }
    }
    return out;
  }

  /** The mention that shares most with a span; null when none shares half. */
  static @Nullable MentionFrame best(ResolvedText text, List<MentionFrame> mentions, Span span) {
    MentionFrame best = null;
    double most = ALIKE;
    for (MentionFrame mention : mentions) {
      double share = share(text.text().span(mention.first(), mention.end()), span);
      if (share > most) {
        most = share;
        best = mention;
      }
    }
    return best;
  }

  /** Whether two spans share more than half of what they cover together. */
  static boolean alike(Span one, Span two) {
    return share(one, two) > ALIKE;
  }

  /** The Jaccard index of two spans. */
  static double share(Span one, Span two) {
    int common = Math.min(one.end(), two.end()) - Math.max(one.start(), two.start());
    return common <= 0 ? 0 : (double) common / (one.length() + two.length() - common);
  }
}
