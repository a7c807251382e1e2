package io.isnad.training;

import io.isnad.Mention;
import io.isnad.Span;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.segmentation.SegmentedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with its gold annotation carried over to tokens.
 *
 * @param domain whose conventions the annotation follows
 * @param gold the brat document, or null where the corpus has names only
 * @param names the gold names, in order
 */
record TrainingText(
    SegmentedText text, String domain, @Nullable BratDocument gold, List<MentionFrame> names) {

  /** The domain of texts annotated by the project's guidelines. */
  static final String PROJECT = "isnad";

  private static final Set<String> NAMES = Set.of("Person", "Organisation", "Location");

  /**
   * The brat document.
   *
   * @throws IllegalStateException when the corpus has names only
   */
  BratDocument article() {
    if (gold == null) {
      throw new IllegalStateException("a corpus of names has no articles");
    }
    return gold;
  }

  /** The training text of a brat document. */
  static TrainingText of(BratDocument gold, SegmentedText text) {
    return new TrainingText(text, PROJECT, gold, frames(gold, text, NAMES));
  }

  /**
   * The annotations of some types as frames, by place, the longer first; of those that overlap only
   * the first is kept.
   */
  static List<MentionFrame> frames(BratDocument gold, SegmentedText text, Set<String> types) {
    List<MentionFrame> out = new ArrayList<>();
    for (BratDocument.TextBound bound : gold.spans().values()) {
      if (types.contains(bound.type())) {
        MentionFrame frame = frame(text, kind(bound.type()), bound.span());
        if (frame != null) {
          out.add(frame);
        }
      }
    }
    return withoutOverlap(out);
  }

  /** The kind of mention that a brat type stands for. */
  static Mention.Kind kind(String type) {
    return type.equals("Meeting")
        ? Mention.Kind.TRIGGER
        : Mention.Kind.valueOf(type.toUpperCase(Locale.ROOT));
  }

  /** The tokens under a span, or null when it lies in the furniture or crosses a sentence's end. */
  static @Nullable MentionFrame frame(SegmentedText text, Mention.Kind kind, Span span) {
    int first = tokenAt(text, span.start());
    int end = first;
    while (end < text.tokens().size() && text.tokens().get(end).start() < span.end()) {
      end++;
    }
    if (first >= text.tokens().size() || end <= first) {
      return null;
    }
    return text.sentenceOf(first) == text.sentenceOf(end - 1)
        ? new MentionFrame(kind, first, end, 1)
        : null;
  }

  /** The first token that ends behind an offset. */
  static int tokenAt(SegmentedText text, int offset) {
    int low = 0;
    int high = text.tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.tokens().get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  static List<MentionFrame> withoutOverlap(List<MentionFrame> frames) {
    List<MentionFrame> sorted = new ArrayList<>(frames);
    sorted.sort(
        Comparator.comparingInt(MentionFrame::first)
            .thenComparing(Comparator.comparingInt(MentionFrame::end).reversed()));
    List<MentionFrame> out = new ArrayList<>();
    for (MentionFrame frame : sorted) {
      if (out.isEmpty() || out.get(out.size() - 1).end() <= frame.first()) {
        out.add(frame);
      }
    }
    return out;
  }
}
