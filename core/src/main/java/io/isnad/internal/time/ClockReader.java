package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads clock times: «الساعة العاشرة والنصف صباحا», «الساعة 10:58», «12:01» before a part of the
 * day.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class ClockReader {

  private static final int HOURS = 24;
  private static final int TWO_TAILS = 2;

  private ClockReader() {}

  /** The token behind a clock time, or -1. */
  static int read(Phrase phrase, int at, boolean first) {
    Word lead = phrase.find(Kind.PART, at, first);
    boolean led = lead != null && lead.has(0, "clock");
    int hour = lead != null && led ? hour(phrase, lead.end()) : bareHour(phrase, at);
    if (hour < 0) {
      return led ? -1 : ordinalHour(phrase, at, first);
    }
    int end = hour;
    for (int i = 0; i < TWO_TAILS; i++) {
      Word tail = phrase.find(Kind.PART, end);
      if (tail != null && tail.has(0, "tail")) {
        end = tail.end();
      }
    }
    Word part = phrase.find(Kind.PART, end);
    if (part != null && part.has(0, "adverb")) {
      return part.end();
    }
    return led || part != null && isPartOfDay(part) ? end : -1;
  }

  /** Behind «السادسة صباحا», «السادسة من مساء أمس» without «الساعة», or -1. */
  private static int ordinalHour(Phrase phrase, int at, boolean first) {
    Numeral ordinal = Numerals.ordinal(phrase, at, first);
    boolean hour = ordinal != null && ordinal.value() <= HOURS / 2 && isFeminine(phrase, at);
    if (ordinal == null || !hour) {
      return -1;
    }
    Word tail = part(phrase, ordinal.end(), false, "tail");
    int end = tail == null ? ordinal.end() : tail.end();
    boolean tied = phrase.is(end, "من");
    Word part =
        tied
            ? part(phrase, end + 1, false, "either", "construct")
            : part(phrase, end, false, "adverb", "either", "construct");
    return part == null ? -1 : part.has(0, "adverb") ? part.end() : end;
  }

  private static boolean isFeminine(Phrase phrase, int at) {
    String stem = phrase.tokens().get(at).stem();
    return stem.endsWith("ه") || stem.endsWith("لي");
  }

  private static boolean isPartOfDay(Word part) {
    return part.has(0, "construct") || part.has(0, "either");
  }

  private static int hour(Phrase phrase, int at) {
    int bare = bareHour(phrase, at);
    if (bare >= 0) {
      return bare;
    }
    int digits = phrase.digits(at);
    if (digits >= 0 && digits <= HOURS) {
      return at + 1;
    }
    Numeral ordinal = Numerals.ordinal(phrase, at, false);
    return ordinal != null && ordinal.value() <= HOURS / 2 ? ordinal.end() : -1;
  }

  /** The token behind «12:46», or -1. */
  private static int bareHour(Phrase phrase, int at) {
    if (!phrase.has(at)) {
      return -1;
    }
    String form = phrase.tokens().get(at).form();
    int colon = form.indexOf(':');
    if (colon < 1 || colon > 2) {
      return -1;
    }
    int hours = Phrase.wholeNumber(form.substring(0, colon));
    return hours >= 0 && hours <= HOURS ? at + 1 : -1;
  }

  /** A part of the day of one of the kinds, or null. */
  static @Nullable Word part(Phrase phrase, int at, boolean first, String... kinds) {
    Word word = phrase.find(Kind.PART, at, first);
    if (word != null) {
      for (String kind : kinds) {
        if (word.has(0, kind)) {
          return word;
        }
      }
    }
    return null;
  }
}
