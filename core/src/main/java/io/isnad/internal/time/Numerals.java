package io.isnad.internal.time;

import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and words.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class Numerals {

  private static final int LAST_DAY = 31;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2200;

  private Numerals() {}

  /** A number that ends before the token {@code end}; 0 where the words give none («عدة»). */
  record Numeral(int value, int end) {}

  /** A length of time's number: «3», «ثلاثة», «خمسة وعشرين», «عدة»; null where there is none. */
  static @Nullable Numeral quantity(Phrase phrase, int at) {
    int digits = phrase.digits(at);
    if (digits > 0) {
      return new Numeral(digits, at + 1);
    }
    Word word = phrase.find(Kind.NUMBER, at);
    return word == null || word.has(0, "ordinal") ? null : new Numeral(word.number(1), word.end());
  }

  /** An ordinal word, or null. */
  static @Nullable Numeral ordinal(Phrase phrase, int at, boolean first) {
    Word word = phrase.find(Kind.NUMBER, at, first);
    return word != null && word.has(0, "ordinal") ? new Numeral(word.number(1), word.end()) : null;
  }

  /** A day of a month in digits or as an ordinal, or null. */
  static @Nullable Numeral dayOfMonth(Phrase phrase, int at, boolean first) {
    int digits = phrase.digits(at);
    if (digits >= 1 && digits <= LAST_DAY) {
      return new Numeral(digits, at + 1);
    }
    Numeral ordinal = ordinal(phrase, at, first);
    return ordinal != null && ordinal.value() <= LAST_DAY ? ordinal : null;
  }

  /** A year in four digits, or null; of «2014/2015» the first. */
  static @Nullable Numeral year(Phrase phrase, int at) {
    int digits = phrase.digits(at);
    if (digits < 0 && phrase.has(at)) {
      String form = phrase.tokens().get(at).form();
      int slash = form.indexOf('/');
      if (slash == 4 && form.length() <= 9) {
        digits = Phrase.wholeNumber(form.substring(0, slash));
      }
    }
    return digits >= FIRST_YEAR && digits <= LAST_YEAR ? new Numeral(digits, at + 1) : null;
  }
}
