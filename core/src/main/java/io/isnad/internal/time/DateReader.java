package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;

/**
 * Reads dates: «3 نيسان الجاري», «الخامس من الشهر المقبل», «ديسمبر (كانون الأول) 2016»,
 * «15/04/2023», «عام 2011».
 *
 * <p>Stateless; safe for use by many threads.
 */
final class DateReader {

  private static final int LAST_HIJRI = 1600;
  private static final String OF = "من";
  private static final String AND = "و";
  private static final String DASHES = "-–—/";

  private DateReader() {}

  /** Fills in what stands at {@code at}; the token behind it, or -1 when there is no date. */
  static int read(Phrase phrase, int at, boolean first, CalendarTime time) {
    int numeric = NumericDate.read(phrase, at, time);
    if (numeric >= 0) {
      return era(phrase, numeric, time);
    }
    int written = readWritten(phrase, at, first, time);
    return written >= 0 ? written : readYear(phrase, at, first, time);
  }

  private static int readWritten(Phrase phrase, int at, boolean first, CalendarTime time) {
    Numeral day = Numerals.dayOfMonth(phrase, at, first);
    if (day == null) {
      return readMonth(phrase, at, first, time, false);
    }
    int end = day.end();
    Numeral last = phrase.isOneOf(end, DASHES) ? Numerals.dayOfMonth(phrase, end + 1, false) : null;
    if (last != null) {
      end = last.end();
    }
    boolean tied = phrase.is(end, OF);
    int month = readMonth(phrase, tied ? end + 1 : end, false, time, true);
    if (month < 0 && tied) {
      month = readThisMonth(phrase, end + 1, time);
    }
    if (month >= 0) {
      time.day = day.value();
      time.lastDay = last == null ? 0 : last.value();
    }
    return month;
  }

  /** «الشهر الجاري», «هذا الشهر», «الشهر» after a day. */
  private static int readThisMonth(Phrase phrase, int at, CalendarTime time) {
    Word before = phrase.find(Kind.MODIFIER, at);
    boolean demonstrative = before != null && before.has(0, "present");
    int unitAt = before != null && demonstrative ? before.end() : at;
    Word unit = phrase.find(Kind.UNIT, unitAt);
    if (unit == null || !isOne(unit, "month", "definite")) {
      return -1;
    }
    Word modifier = phrase.find(Kind.MODIFIER, unit.end());
    if (modifier == null || demonstrative) {
      time.months = 0;
      return unit.end();
    }
    Direction direction = Direction.of(modifier.attribute(0));
    time.months = direction == null ? 0 : direction.sign();
    return modifier.end();
  }

  private static boolean isOne(Word unit, String name, String definiteness) {
    return unit.has(0, name) && unit.number(1) == 1 && unit.has(2, definiteness);
  }

  private static int readMonth(
      Phrase phrase, int at, boolean first, CalendarTime time, boolean hasDay) {
    Word lead = phrase.find(Kind.UNIT, at, first);
    boolean led = lead != null && lead.has(0, "month") && lead.number(1) == 1;
    int start = lead != null && led ? lead.end() : at;
    Word month = phrase.find(Kind.MONTH, start, first && !led);
    if (month == null) {
      return -1;
    }
    int end = readTail(phrase, sameMonthAgain(phrase, month), month, time);
    boolean bare = !hasDay || month.has(2, "rare") && !phrase.is(at - 1, OF);
    boolean sure =
        !bare
            || led
            || time.year > 0
            || time.years != null
            || time.direction != null
            || month.has(2, "sure");
    if (!sure && (hasDay || month.has(2, "rare") || !isLocated(phrase, at))) {
      time.hijri = false;
      return -1;
    }
    time.month = month.number(1);
    return end;
  }

  private static boolean isLocated(Phrase phrase, int at) {
    Word before = phrase.find(Kind.LINK, at - 1, true);
    return before != null && before.has(0, "locative")
        || phrase.find(Kind.EDGE, at - 1, true) != null
        || phrase.is(at - 1, AND) && Numerals.year(phrase, at - 2) != null;
  }

  /** The token behind the other name of the same month: «ديسمبر (كانون الأول)», «يوليو/تموز». */
  private static int sameMonthAgain(Phrase phrase, Word month) {
    int at = month.end();
    boolean bracket = phrase.is(at, "(");
    boolean mark = bracket || phrase.isOneOf(at, DASHES);
    Word other = phrase.find(Kind.MONTH, mark ? at + 1 : at);
    if (other == null
        || !other.attributes().subList(0, 2).equals(month.attributes().subList(0, 2))) {
      return at;
    }
    if (!bracket) {
      return other.end();
    }
    return phrase.is(other.end(), ")") ? other.end() + 1 : at;
  }

  private static int readTail(Phrase phrase, int at, Word month, CalendarTime time) {
    boolean hijri = month.has(0, "hijri");
    int year = readYearOfMonth(phrase, at, time, hijri);
    time.hijri = hijri;
    if (year >= 0) {
      return year;
    }
    Word modifier = phrase.find(Kind.MODIFIER, at);
    if (modifier != null && modifier.has(1, "strong")) {
      Direction direction = Direction.of(modifier.attribute(0));
      if (direction != null) {
        time.direction = direction;
        int behind = readYearOfMonth(phrase, modifier.end(), time, hijri);
        return behind >= 0 ? behind : modifier.end();
      }
    }
    return readYearByAdjective(phrase, at, time);
  }

  /** Behind «من العام الماضي» or «من هذا العام», or {@code at}. */
  private static int readYearByAdjective(Phrase phrase, int at, CalendarTime time) {
    if (!phrase.is(at, OF)) {
      return at;
    }
    Word demonstrative = phrase.find(Kind.MODIFIER, at + 1);
    boolean present = demonstrative != null && demonstrative.has(2, "before");
    Word unit = phrase.find(Kind.UNIT, demonstrative != null && present ? at + 2 : at + 1);
    if (unit == null || !isOne(unit, "year", "definite")) {
      return at;
    }
    Word modifier = phrase.find(Kind.MODIFIER, unit.end());
    if (present) {
      time.years = 0;
      return unit.end();
    }
    Direction direction = modifier == null ? null : Direction.of(modifier.attribute(0));
    if (modifier == null || direction == null) {
      return at;
    }
    time.years = direction.sign() * (modifier.has(0, "before-last") ? 2 : 1);
    return modifier.end();
  }

  private static int readYearOfMonth(Phrase phrase, int at, CalendarTime time, boolean hijri) {
    int start = phrase.isOneOf(at, ",،") && Numerals.year(phrase, at + 1) != null ? at + 1 : at;
    if (phrase.is(start, OF)) {
      start++;
    }
    int yearAt = yearLead(phrase, start, false);
    Numeral year = Numerals.year(phrase, yearAt);
    if (year == null && yearAt > at) {
      year = Numerals.yearInWords(phrase, yearAt);
    }
    boolean other = year != null && (hijri ? year.value() > LAST_HIJRI : isHijri(phrase, year));
    if (year == null || other) {
      return -1;
    }
    time.year = year.value();
    return era(phrase, year.end(), time);
  }

  /** The token behind «عام» or «سنة», or {@code at} when there is none. */
  private static int yearLead(Phrase phrase, int at, boolean first) {
    Word lead = phrase.find(Kind.UNIT, at, first);
    boolean led = lead != null && lead.has(0, "year") && lead.number(1) > 0;
    return lead != null && led ? lead.end() : at;
  }

  /** A year alone: with «عام» before it, or after a preposition. */
  private static int readYear(Phrase phrase, int at, boolean first, CalendarTime time) {
    int lead = yearLead(phrase, at, first);
    boolean led = lead > at;
    int start = led && phrase.isOneOf(lead, ",،") ? lead + 1 : lead;
    Numeral year = Numerals.year(phrase, start);
    if (year == null && led) {
      year = Numerals.yearInWords(phrase, start);
    }
    if (year == null) {
      return -1;
    }
    int end = era(phrase, year.end(), time);
    if (!led && end == year.end() && !isBareYear(phrase, at, year)) {
      return -1;
    }
    time.year = year.value();
    time.hijri = isHijri(phrase, year);
    return end == year.end() ? readLastYear(phrase, end, time) : end;
  }

  private static boolean isHijri(Phrase phrase, Numeral year) {
    Word era = phrase.find(Kind.ERA, year.end());
    return era == null ? HijriDates.isYear(year.value()) : era.has(0, "hijri");
  }

  /** Behind the second year of «2010-2015», or {@code at}. */
  private static int readLastYear(Phrase phrase, int at, CalendarTime time) {
    Numeral last = isRange(phrase, at) ? Numerals.year(phrase, at + 1) : null;
    if (last == null || last.value() <= time.year || time.hijri) {
      return at;
    }
    time.lastYear = last.value();
    return last.end();
  }

  private static boolean isRange(Phrase phrase, int at) {
    return phrase.isOneOf(at, DASHES) && Numerals.year(phrase, at + 1) != null;
  }

  private static boolean isBareYear(Phrase phrase, int at, Numeral year) {
    boolean round = year.value() % 100 == 0;
    boolean modern = year.value() >= 1800 && year.value() <= 2100;
    boolean counts = round && phrase.has(year.end()) && phrase.tokens().get(year.end()).isWord();
    boolean unit = phrase.find(Kind.UNIT, year.end()) != null || phrase.isOneOf(year.end(), "%٪$");
    return modern && !counts && !unit && (isLocated(phrase, at) || standsAlone(phrase, at, year));
  }

  /** Whether the number is alone in its brackets, «(2015)», or ends a clause. */
  private static boolean standsAlone(Phrase phrase, int at, Numeral year) {
    boolean recent = year.value() >= 1980 && year.value() <= 2040;
    int end = isRange(phrase, year.end()) ? year.end() + 2 : year.end();
    boolean closes = phrase.isOneOf(end, ".،,؛)") || !phrase.has(end);
    boolean opens =
        phrase.is(at - 1, "(") || phrase.has(at - 1) && phrase.tokens().get(at - 1).isWord();
    return recent && closes && opens;
  }

  private static int era(Phrase phrase, int at, CalendarTime time) {
    Word era = phrase.find(Kind.ERA, at);
    if (era == null) {
      return at;
    }
    time.hijri = era.has(0, "hijri");
    return era.end();
  }
}
