package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names a time without placing it by the calendar: «آنذاك», «لاحقا», «يوميا», «نفس
 * الوقت», «الأمس» alone, a year in a list of years.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class LooseReader {

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;
  private static final List<String> SEASON = List.of("فصل", "موسم", "فصول");

  private LooseReader() {}

  static @Nullable TimexFrame read(Phrase phrase, int at, @Nullable LocalDate published) {
    Word word = phrase.find(Kind.LOOSE, at, true);
    if (word != null) {
      return TimexFrame.of(
          at, word.end(), TimexFrame.Type.valueOf(word.attribute(0)), word.attribute(1));
    }
    TimexFrame distance = distance(phrase, at);
    if (distance != null) {
      return distance;
    }
    Word anchor = phrase.find(Kind.ANCHOR, at, true);
    if (anchor != null && anchor.has(1, "bound")) {
      return TimexFrame.of(
          at, anchor.end(), new ReferenceDate(published, null, "").anchor(anchor.number(0)));
    }
    Numeral year = Numerals.year(phrase, at);
    if (year != null) {
      boolean sure =
          continuesYears(phrase, at)
              || standsInBrackets(phrase, at, year)
              || isLedByYears(phrase, at);
      return sure ? TimexFrame.of(at, year.end(), TimeValue.year(year.value())) : null;
    }
    return season(phrase, at);
  }

  /** «بعد تسع سنوات»: from which day is not known, else it would have been read as a date. */
  private static @Nullable TimexFrame distance(Phrase phrase, int at) {
    Word link = phrase.find(Kind.LINK, at, true);
    if (link == null || link.has(0, "since")) {
      return null;
    }
    if (!link.has(0, "hence") && !link.has(0, "ago") && !link.has(0, "lapse")) {
      return null;
    }
    int end = OffsetReader.lengthEnd(phrase, link.end());
    boolean other = end < 0 || phrase.is(end, "من") || phrase.is(end, "علي");
    String value = link.has(0, "ago") ? "PAST_REF" : "FUTURE_REF";
    return other ? null : TimexFrame.of(at, end, TimexFrame.Type.DATE, value);
  }

  /** «في الصيف», «فصل الشتاء»: a season of no certain year. */
  private static @Nullable TimexFrame season(Phrase phrase, int at) {
    Word season = phrase.find(Kind.SEASON, at, true);
    if (season == null) {
      return null;
    }
    Word before = phrase.find(Kind.LINK, at - 1, true);
    boolean located = before != null && before.has(0, "locative");
    boolean called = phrase.has(at - 1) && SEASON.contains(phrase.tokens().get(at - 1).stem());
    boolean definite = phrase.tokens().get(at).stem().startsWith("ال");
    return called || located && definite
        ? TimexFrame.of(at, season.end(), TimexFrame.Type.DATE, "XXXX-" + season.attribute(0))
        : null;
  }

  /** «(1949)», «(1949 - 1952)», «سيمون - 1821»: a year set off by a bracket or dash. */
  private static boolean standsInBrackets(Phrase phrase, int at, Numeral year) {
    boolean modern = year.value() >= FIRST_YEAR && year.value() <= LAST_YEAR;
    if (phrase.is(at - 1, "(")) {
      return modern && phrase.isOneOf(year.end(), ")-–");
    }
    boolean named = phrase.has(at - 2) && phrase.tokens().get(at - 2).isWord();
    boolean counts = year.value() % 100 == 0 || phrase.find(Kind.UNIT, year.end()) != null;
    return modern && phrase.isOneOf(at - 1, "-–") && named && !counts;
  }

  /** «الأعوام 1910 و1912». */
  private static boolean isLedByYears(Phrase phrase, int at) {
    Word unit = phrase.find(Kind.UNIT, at - 1, true);
    return unit != null && unit.has(0, "year") && unit.end() == at;
  }

  /** Whether «1910» follows another year: «العام 1907 و1910», «1910، 1912». */
  private static boolean continuesYears(Phrase phrase, int at) {
    int before = at - 1;
    while (phrase.has(before) && before > at - 3 && isJoint(phrase, before)) {
      before--;
    }
    Numeral other = before < at - 1 ? Numerals.year(phrase, before) : null;
    Numeral year = Numerals.year(phrase, at);
    return other != null
        && year != null
        && Math.abs(other.value() - year.value()) < 100
        && phrase.find(Kind.UNIT, year.end()) == null;
  }

  private static boolean isJoint(Phrase phrase, int at) {
    return List.of("و", ",", "،", "ثم", "او", "-").contains(phrase.tokens().get(at).form());
  }
}
