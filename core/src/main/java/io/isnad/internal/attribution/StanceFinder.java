package io.isnad.internal.attribution;

import io.isnad.Attribution;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.List;
import java.util.Locale;

/**
 * Tells what kind of saying a cue is, and whether it is negated, by the lists {@code cues} and
 * {@code negations}.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class StanceFinder {

  private static final String NEGATIONS = "negations";
  private static final String NEGATION = "negation";
  private static final int MOST_BETWEEN = 2;

  private final Lexicon lexicon;

  StanceFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What kind of saying a cue is; a word that the list does not know says no more than that. */
  Attribution.Stance stance(ResolvedText text, MentionFrame cue) {
    CueSense sense = CueSense.of(text.text().tokens().get(cue.first()), lexicon);
    return sense.kind().equals("?")
        ? Attribution.Stance.SAYS
        : Attribution.Stance.valueOf(sense.stance().toUpperCase(Locale.ROOT));
  }

  /** Whether a cue is negated: «لم يؤكد», «لم يكن قد أكد», «دون أن يذكر». */
  boolean negated(ResolvedText text, MentionFrame cue) {
    Sentence sentence = text.sentence(cue.first());
    int least = Math.max(sentence.first(), cue.first() - 1 - MOST_BETWEEN);
    for (int i = cue.first() - 1; i >= least; i--) {
      Token token = text.text().tokens().get(i);
      List<String> found = lexicon.find(NEGATIONS, token.stem());
      if (found == null) {
        return false;
      }
      if (found.contains(NEGATION)) {
        return true;
      }
    }
    return false;
  }
}
