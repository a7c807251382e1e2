package io.isnad.internal.attribution;

import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.LayerTagger;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Who says what: finds cues, then for each, in the order of the text, its source, its content and
 * the kind of speech.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class AttributionFinder {

  private final LayerTagger cueTagger;
  private final SourceResolver sources;
  private final ContentFinder contents;
  private final SourceTyper typer;
  private final StanceFinder stances;
  private final GroundsFinder grounds;
  private final Lexicon lexicon;

  public AttributionFinder(
      LayerTagger cueTagger,
      SourceResolver sources,
      ContentFinder contents,
      SourceTyper typer,
      Lexicon lexicon) {
    this.cueTagger = cueTagger;
    this.sources = sources;
    this.contents = contents;
    this.typer = typer;
    this.stances = new StanceFinder(lexicon);
    this.grounds = new GroundsFinder(lexicon);
    this.lexicon = lexicon;
  }

  /** The attributions of a text in the order of their cues. */
  public List<AttributionFrame> find(ResolvedText text) {
    List<AttributionFrame> out = new ArrayList<>();
    List<MentionFrame> cues = cueTagger.find(text.words(), text.layers());
    MentionIndex index = new MentionIndex(cues, text.text().tokens().size());
    List<EntityFrame> speakers = new ArrayList<>();
    for (MentionFrame cue : cues) {
      SourceResolver.Found found = sources.resolve(text, cue, index, speakers);
      if (found == null) {
        continue;
      }
      ContentFinder.Content content =
          contents.find(
              ContentFinder.Frame.of(text, cue, found.source(), found.via(), index, lexicon));
      if (content == null) {
        continue;
      }
      SourceResolver.addSpeaker(speakers, text.entity(found.source()));
      List<AttributionFrame.TypedSource> via = new ArrayList<>();
      for (MentionFrame mention : found.via()) {
        via.add(typed(text, mention, index));
      }
      double probability =
          Math.min(1, cue.probability() * found.probability() * content.probability());
      out.add(
          new AttributionFrame(
              cue,
              typed(text, found.source(), index),
              found.implicit(),
              via,
              content.first(),
              content.end(),
              ContentFinder.opensWithClitics(text, cue, content.first()),
              SpeechFinder.speech(text, content.first(), content.end()),
              SpeechFinder.quotations(text, content.first(), content.end()),
              stances.stance(text, cue),
              stances.negated(text, cue),
              probability));
    }
    return out;
  }

  private AttributionFrame.TypedSource typed(
      ResolvedText text, MentionFrame mention, MentionIndex cues) {
    return new AttributionFrame.TypedSource(
        mention, typer.type(text, mention), grounds.find(text, mention, cues));
  }
}
