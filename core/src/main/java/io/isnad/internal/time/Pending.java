package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * A number that may be a day of a month named later: «3» in «من 3 إلى 5 أيار», «الثاني» in «الثاني
 * والخامس من الشهر المقبل».
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param first token of the number
 * @param length tokens of the number
 * @param day what it says
 * @param end the token where the date must begin
 */
record Pending(int first, int length, int day, int end) {

  private static final String TO = "الي";
  private static final String UNTIL = "حتي";

  /** The number at a token that something joins to what follows, or null. */
  static @Nullable Pending at(Phrase phrase, int at) {
    Numeral day = Numerals.dayOfMonth(phrase, at, true);
    if (day == null || !phrase.has(day.end())) {
      return null;
    }
    int behind = day.end();
    boolean joined = phrase.is(behind, TO) || phrase.is(behind, UNTIL) || phrase.is(behind, "و");
    boolean prefixed = phrase.tokens().get(behind).clitics().equals("و");
    if (!joined && !prefixed) {
      return null;
    }
    return new Pending(at, behind - at, day.value(), joined ? behind + 1 : behind);
  }
}
