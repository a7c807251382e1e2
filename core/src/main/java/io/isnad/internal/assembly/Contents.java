package io.isnad.internal.assembly;

import io.isnad.internal.attribution.AttributionFrame;
import io.isnad.internal.segmentation.SegmentedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in whose words a token stands. Contents are short, so few sentences are looked at.
 *
 * <p>Immutable after construction; made per call.
 */
final class Contents {

  private static final Comparator<AttributionFrame> LONGEST_FIRST =
      Comparator.comparingInt((AttributionFrame frame) -> frame.first() - frame.end());

  private final SegmentedText text;
  private final List<AttributionFrame> longestFirst;
  private final Map<Integer, List<AttributionFrame>> bySentence = new HashMap<>();

  Contents(SegmentedText text, List<AttributionFrame> attributions) {
    this.text = text;
    this.longestFirst = attributions.stream().sorted(LONGEST_FIRST).toList();
    for (AttributionFrame attribution : attributions) {
      int last = text.sentenceOf(attribution.end() - 1);
      for (int i = text.sentenceOf(attribution.first()); i <= last; i++) {
        bySentence.computeIfAbsent(i, s -> new ArrayList<>()).add(attribution);
      }
    }
  }

  /** All attributions, those with long contents first: each behind the one that it lies within. */
  List<AttributionFrame> longestFirst() {
    return longestFirst;
  }

  /** The attributions whose content holds a token, in the order of their cues. */
  List<AttributionFrame> holding(int token) {
    List<AttributionFrame> out =
        new ArrayList<>(bySentence.getOrDefault(text.sentenceOf(token), List.of()));
    out.removeIf(attribution -> !attribution.holds(token));
    return out;
  }

  /**
   * The attribution that tells of this one: of those whose content holds its cue the one with the
   * shortest content, which must be longer than the inner one's; so there are no circles. Null when
   * there is none.
   */
  @Nullable AttributionFrame around(AttributionFrame inner) {
    AttributionFrame best = null;
    for (AttributionFrame outer : holding(inner.cue().first())) {
      boolean longer = LONGEST_FIRST.compare(outer, inner) < 0;
      if (longer && (best == null || LONGEST_FIRST.compare(outer, best) > 0)) {
        best = outer;
      }
    }
    return best;
  }
}
