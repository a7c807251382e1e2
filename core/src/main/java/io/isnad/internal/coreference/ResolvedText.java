package io.isnad.internal.coreference;

import io.isnad.internal.entities.LayerTagger;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its mentions and entities: what the later stages look at.
 *
 * <p>Immutable; made per call.
 */
public final class ResolvedText {

  private final WordFeatures words;
  private final Entities entities;
  private final List<List<MentionFrame>> actors = new ArrayList<>();
  private final List<String[]> layers;

  public ResolvedText(WordFeatures words, List<MentionFrame> mentions, Entities entities) {
    this.words = words;
    this.entities = entities;
    for (int i = 0; i < words.text().sentences().size(); i++) {
      actors.add(new ArrayList<>());
    }
    List<MentionFrame> names = new ArrayList<>();
    List<MentionFrame> nominals = new ArrayList<>();
    for (MentionFrame mention : mentions) {
      boolean name =
          switch (mention.kind()) {
            case PERSON, ORGANISATION, LOCATION -> true;
            default -> false;
          };
      (name ? names : nominals).add(mention);
      if (entities.of(mention) != null) {
        actors.get(words.text().sentenceOf(mention.first())).add(mention);
      }
    }
    int tokens = words.text().tokens().size();
    this.layers = List.of(LayerTagger.tags(names, tokens), LayerTagger.tags(nominals, tokens));
  }

  /** The words. */
  public WordFeatures words() {
    return words;
  }

  /** The tokens and sentences. */
  public SegmentedText text() {
    return words.text();
  }

  /** The entities. */
  public Entities entities() {
    return entities;
  }

  /** The mentions of entities in a sentence, in order; titles beside names are none. */
  public List<MentionFrame> actors(int sentence) {
    return sentence < 0 || sentence >= actors.size() ? List.of() : actors.get(sentence);
  }

  /** The tags of names and of nominals, for further layers. */
  public List<String[]> layers() {
    return layers;
  }

  /** The entity of a mention that is one of {@link #actors}. */
  public EntityFrame entity(MentionFrame actor) {
    EntityFrame entity = entities.of(actor);
    if (entity == null) {
      throw new IllegalArgumentException("not the mention of an entity: " + actor);
    }
    return entity;
  }

  /** The sentence of a token. */
  public Sentence sentence(int token) {
    return text().sentences().get(text().sentenceOf(token));
  }

  /** The normalised form of a token of a sentence; {@code _} outside it. */
  public String form(Sentence sentence, int token) {
    return token < sentence.first() || token >= sentence.end()
        ? "_"
        : text().tokens().get(token).form();
  }
}
