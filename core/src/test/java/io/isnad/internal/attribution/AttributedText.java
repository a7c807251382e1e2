package io.isnad.internal.attribution;

import io.isnad.Mention;
import io.isnad.cases.MarkedText;
import io.isnad.internal.coreference.CoreferenceResolver;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import java.util.List;

/** A marked text as the attribution stage gets it: the cues apart from the other mentions. */
record AttributedText(ResolvedText text, List<MentionFrame> mentions, List<MentionFrame> cues) {

  static AttributedText parse(String marked, Lexicon lexicon) {
    MarkedText parsed = MarkedText.parse(marked);
    List<MentionFrame> cues =
        parsed.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.CUE).toList();
    List<MentionFrame> others =
        parsed.mentions().stream().filter(mention -> mention.kind() != Mention.Kind.CUE).toList();
    WordFeatures words = new WordFeatures(parsed.text(), lexicon, WordClusters.none());
    ResolvedText text =
        new ResolvedText(
            words, others, new CoreferenceResolver(lexicon).resolve(parsed.text(), others));
    return new AttributedText(text, others, cues);
  }

  MentionIndex cueIndex() {
    return new MentionIndex(cues, text.text().tokens().size());
  }

  String words(AttributionFrame.Range range) {
    return text.text().words(range.first(), range.end());
  }
}
