package io.isnad.internal.time;

import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads seasons, decades and feasts: «صيف 2014», «ثمانينيات القرن الماضي», «عيد الميلاد المقبل».
 *
 * <p>Stateless; safe for use by many threads.
 */
final class NamedPeriodReader {

  private static final String OF = "من";
  private static final int LONGEST_AGE = 6;
  private static final int DECADES_SINCE = 1900;

  private NamedPeriodReader() {}

  static @Nullable Reading season(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word season = phrase.find(Kind.SEASON, at, first);
    if (season == null) {
      return null;
    }
    String name = season.attribute(0);
    int next = season.end();
    Word modifier = phrase.find(Kind.MODIFIER, next);
    Direction direction = modifier == null ? null : Direction.of(modifier.attribute(0));
    if (modifier != null && direction != null && modifier.has(1, "strong")) {
      return new Reading(modifier.end(), reference.season(name, direction));
    }
    Numeral year = Numerals.year(phrase, next);
    if (year != null) {
      return new Reading(year.end(), TimeValue.season(year.value(), name));
    }
    int start = phrase.is(next, OF) ? next + 1 : next;
    Reading inner = CalendarReader.read(phrase, start, false, null, reference);
    inner = PeriodReader.longer(inner, PeriodReader.plain(phrase, start, false, reference));
    LocalDate from = inner == null ? null : inner.value().from();
    return inner == null || from == null || inner.value().value().length() != 4
        ? null
        : new Reading(inner.end(), TimeValue.season(from.getYear(), name));
  }

  static @Nullable Reading bareSeason(Phrase phrase, int at, ReferenceDate reference) {
    Word season = phrase.find(Kind.SEASON, at);
    return season == null || !phrase.tokens().get(at).form().startsWith("ال")
        ? null
        : new Reading(season.end(), reference.season(season.attribute(0), Direction.PRESENT));
  }

  static @Nullable Reading decade(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word lead = phrase.find(Kind.UNIT, at, first);
    boolean led = lead != null && lead.has(0, "decade") && lead.number(1) == 1;
    int name = lead != null && led ? lead.end() : at;
    Word decade = phrase.find(Kind.DECADE, name, first && !led);
    if (decade == null || isAge(phrase, decade.end())) {
      return null;
    }
    int start = phrase.is(decade.end(), OF) ? decade.end() + 1 : decade.end();
    Reading century = PeriodReader.plain(phrase, start, false, reference);
    LocalDate from = century == null ? null : century.value().from();
    int years = 10 * decade.number(0);
    if (century != null && from != null && century.value().value().length() == 2) {
      return new Reading(century.end(), TimeValue.decade(from.getYear() + years));
    }
    Token token = phrase.tokens().get(name);
    return token.stem().startsWith("ال")
        ? new Reading(decade.end(), TimeValue.decade(DECADES_SINCE + years))
        : null;
  }

  /** «في الستينيات من عمره». */
  private static boolean isAge(Phrase phrase, int at) {
    if (!phrase.is(at, OF) || !phrase.has(at + 1)) {
      return false;
    }
    String form = phrase.tokens().get(at + 1).form();
    return form.equals("العمر") || form.startsWith("عمر") && form.length() <= LONGEST_AGE;
  }

  static @Nullable Reading holiday(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word holiday = phrase.find(Kind.HOLIDAY, at, first);
    if (holiday == null) {
      return null;
    }
    CalendarTime time = new CalendarTime(null);
    time.hijri = holiday.has(0, "hijri");
    time.month = holiday.number(1);
    time.day = holiday.number(2);
    int end;
    Numeral year = Numerals.year(phrase, holiday.end());
    Word modifier = phrase.find(Kind.MODIFIER, holiday.end());
    if (year != null && HijriDates.isYear(year.value()) == time.hijri) {
      time.year = year.value();
      Word era = phrase.find(Kind.ERA, year.end());
      end = era == null ? year.end() : era.end();
    } else if (modifier != null && modifier.has(1, "strong")) {
      time.direction = Direction.of(modifier.attribute(0));
      end = modifier.end();
    } else {
      return null;
    }
    TimeValue value = time.value(reference);
    return value == null ? null : new Reading(end, value);
  }
}
