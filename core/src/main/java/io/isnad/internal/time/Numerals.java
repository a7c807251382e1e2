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

  private static final int HUNDRED = 100;
  private static final int LAST_DAY = 31;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2200;

  private Numerals() {}

  /** A number that ends before the token {@code end}; 0 where the words give none («عدة»). */
  record Numeral(int value, int end) {}

  /** A length of time's number: «3», «ثلاثة», «خمسة وعشرين», «عدة»; null where there is none. */
  static @Nullable Numeral quantity(Phrase phrase, int at) {
    return quantity(phrase, at, false);
  }

  /** The same; at the beginning of an expression the proclitics are left off. */
  static @Nullable Numeral quantity(Phrase phrase, int at, boolean first) {
    int digits = phrase.digits(at);
    if (digits > 0) {
      return new Numeral(digits, at + 1);
    }
    Word word = phrase.find(Kind.NUMBER, at, first);
    if (word == null || word.has(0, "ordinal")) {
      return null;
    }
    return word.number(1) >= HUNDRED && word.has(0, "cardinal")
        ? composed(phrase, word)
        : new Numeral(word.number(1), word.end());
  }

  /** «مئة وعشرين», «ألف وتسعمئة وسبعة وستين»: each part is smaller than the one before. */
  private static Numeral composed(Phrase phrase, Word largest) {
    int value = largest.number(1);
    int limit = value >= FIRST_YEAR ? FIRST_YEAR : HUNDRED;
    int end = largest.end();
    Word next = part(phrase, end);
    while (next != null && next.number(1) > 0 && next.number(1) < limit) {
      limit = next.number(1) >= HUNDRED ? HUNDRED : 0;
      value += next.number(1);
      end = next.end();
      next = part(phrase, end);
    }
    return new Numeral(value, end);
  }

  /** A cardinal with «و», or null. */
  private static @Nullable Word part(Phrase phrase, int at) {
    String form = phrase.has(at) ? phrase.tokens().get(at).form() : "";
    Word word = form.startsWith("و") ? phrase.find(Kind.NUMBER, at, form.substring(1)) : null;
    return word != null && word.has(0, "cardinal") ? word : null;
  }

  /** A year in words, «ألفين وثلاثة وعشرين», or null. */
  static @Nullable Numeral yearInWords(Phrase phrase, int at) {
    Word word = phrase.find(Kind.NUMBER, at);
    if (word == null || !word.has(0, "cardinal") || word.number(1) < FIRST_YEAR) {
      return null;
    }
    Numeral year = composed(phrase, word);
    return year.value() <= LAST_YEAR ? year : null;
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
