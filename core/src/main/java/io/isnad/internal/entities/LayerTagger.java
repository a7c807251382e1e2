package io.isnad.internal.entities;

import io.isnad.Mention;
import io.isnad.internal.inference.SequenceTagger;
import io.isnad.internal.segmentation.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs one sequence model over all sentences of a text.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class LayerTagger {

  private final SequenceTagger tagger;
  private final String domain;

  public LayerTagger(SequenceTagger tagger, String domain) {
    this.tagger = tagger;
    this.domain = domain;
  }

  /** The mentions that the model finds, in order; its labels are names of {@link Mention.Kind}. */
  public List<MentionFrame> find(WordFeatures words, List<String[]> layers) {
    List<MentionFrame> out = new ArrayList<>();
    SequenceTagger.Decoder decoder = tagger.decoder();
    for (Sentence sentence : words.text().sentences()) {
      LayerFeatures features = new LayerFeatures(words, sentence, layers, domain);
      for (SequenceTagger.Range range : decoder.tag(features)) {
        Mention.Kind kind = Mention.Kind.valueOf(range.label().toUpperCase(Locale.ROOT));
        out.add(
            new MentionFrame(
                kind,
                sentence.first() + range.first(),
                sentence.first() + range.end(),
                range.probability()));
      }
    }
    return out;
  }

  /** Mentions as one tag per token: {@code B-KIND}, {@code I-KIND}, {@code O}. */
  public static String[] tags(List<MentionFrame> mentions, int tokens) {
    String[] tags = new String[tokens];
    Arrays.fill(tags, "O");
    for (MentionFrame mention : mentions) {
      for (int i = mention.first(); i < mention.end(); i++) {
        tags[i] = (i == mention.first() ? "B-" : "I-") + mention.kind();
      }
    }
    return tags;
  }
}
