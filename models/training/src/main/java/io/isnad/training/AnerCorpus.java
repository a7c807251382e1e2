package io.isnad.training;

import io.isnad.Mention;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ANERcorp as training texts: persons, organisations and locations; MISC is not wanted. */
final class AnerCorpus {

  /** The domain of ANERcorp's conventions. */
  static final String DOMAIN = "anercorp";

  /** Sentences per text: the corpus does not say where its articles begin. */
  private static final int SENTENCES = 12;

  private static final Map<String, Mention.Kind> KINDS =
      Map.of(
          "PERS",
          Mention.Kind.PERSON,
          "PER",
          Mention.Kind.PERSON,
          "ORG",
          Mention.Kind.ORGANISATION,
          "LOC",
          Mention.Kind.LOCATION);

  private AnerCorpus() {}

  static Mention.@Nullable Kind kind(String label) {
    return KINDS.get(label);
  }

  static List<TrainingText> texts(
      List<ColumnCorpus.TaggedSentence> sentences, Segmenter segmenter) {
    List<TrainingText> out = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from += SENTENCES) {
      StringBuilder raw = new StringBuilder();
      List<ColumnCorpus.LabelledSpan> spans = new ArrayList<>();
      for (ColumnCorpus.TaggedSentence sentence :
          sentences.subList(from, Math.min(sentences.size(), from + SENTENCES))) {
        for (ColumnCorpus.LabelledSpan span : sentence.spans()) {
          spans.add(span.shifted(raw.length()));
        }
        raw.append(sentence.text()).append('\n');
      }
      out.add(text(segmenter.segment(raw.toString()), spans));
    }
    return out;
  }

  private static TrainingText text(SegmentedText text, List<ColumnCorpus.LabelledSpan> spans) {
    List<MentionFrame> names = new ArrayList<>();
    for (ColumnCorpus.LabelledSpan span : spans) {
      Mention.Kind kind = kind(span.label());
      if (kind != null) {
        MentionFrame frame = TrainingText.frame(text, kind, span.span());
        if (frame != null) {
          names.add(frame);
        }
      }
    }
    return new TrainingText(text, DOMAIN, null, TrainingText.withoutOverlap(names));
  }
}
