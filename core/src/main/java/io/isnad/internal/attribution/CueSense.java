package io.isnad.internal.attribution;

import io.isnad.internal.coreference.Agreement;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Token;
import java.util.List;
import java.util.Set;

/**
 * What the list of cues knows of a word.
 *
 * @param kind {@code verb}, {@code participle}, {@code noun}, {@code preposition}, or {@code ?}
 *     when the word is not listed
 * @param lemma the dictionary form; the word itself when it is not listed
 * @param stance what kind of saying it is
 */
record CueSense(String kind, String lemma, String stance, Agreement agreement) {

  private static final String LIST = "cues";

  /** Words that open a clause of saying. */
  private static final Set<String> COMPLEMENTISERS =
      Set.of(
          "ان", "انه", "انها", "انهم", "انهما", "اننا", "اني", "انني", "انك", "بان", "بانه",
          "بانها", "بانهم", "بانهما", "باننا", "وان", "وانه", "وانها");

  static CueSense of(Token token, Lexicon lexicon) {
    List<String> found = lexicon.find(LIST, token.stem());
    if (found == null) {
      found = lexicon.find(LIST, token.form());
    }
    if (found == null || found.size() < 6) {
      return new CueSense("?", token.stem(), "?", Agreement.UNKNOWN);
    }
    return new CueSense(
        found.get(0), found.get(5), found.get(4), Agreement.of(found.get(1), found.get(2)));
  }

  static boolean isComplementiser(Token token) {
    return COMPLEMENTISERS.contains(token.form());
  }
}
