package io.isnad.internal.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of time means: its TimeML value and the days it covers.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param value TimeML
 * @param from first day, or null where the value is no date
 * @param to last day, or null where the value is no date
 */
record TimeValue(String value, @Nullable LocalDate from, @Nullable LocalDate to) {

  private static final int YEARS_OF_DECADE = 10;
  private static final int YEARS_OF_CENTURY = 100;

  /** A time of which only the direction is known. */
  static TimeValue reference(Direction direction) {
    return new TimeValue(direction.name() + "_REF", null, null);
  }

  /** A value with unknown parts, for instance {@code XXXX-04-03}. */
  static TimeValue open(String value) {
    return new TimeValue(value, null, null);
  }

  static TimeValue day(LocalDate day) {
    return new TimeValue(day.toString(), day, day);
  }

  /** From one day to another. */
  static TimeValue days(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? day(to) : new TimeValue(from + "/" + to, from, to);
  }

  /** The ISO week that a day is in. */
  static TimeValue week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String value = String.format(Locale.ROOT, "%04d-W%02d", year, week);
    return new TimeValue(value, monday, monday.plusDays(6));
  }

  static TimeValue month(YearMonth month) {
    return new TimeValue(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /** A quarter of a year, 1 to 4. */
  static TimeValue quarter(int year, int quarter) {
    return months(year, "-Q" + quarter, 3 * quarter - 2, 3);
  }

  /** A half of a year, 1 or 2. */
  static TimeValue half(int year, int half) {
    return months(year, "-H" + half, 6 * half - 5, 6);
  }

  /** A season by its TimeML name: SP, SU, FA, WI; winter begins in December of its year. */
  static TimeValue season(int year, String name) {
    return months(year, "-" + name, seasonStart(name), 3);
  }

  /** The month in which a season begins. */
  static int seasonStart(String name) {
    return switch (name) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  private static TimeValue months(int year, String part, int first, int count) {
    YearMonth start = YearMonth.of(year, first);
    LocalDate end = start.plusMonths(count - 1L).atEndOfMonth();
    return new TimeValue(fourDigits(year) + part, start.atDay(1), end);
  }

  static TimeValue year(int year) {
    return new TimeValue(fourDigits(year), Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
  }

  /** From one year to another; one year when the second is not later. */
  static TimeValue years(int from, int to) {
    return to <= from
        ? year(from)
        : new TimeValue(
            fourDigits(from) + "/" + fourDigits(to),
            LocalDate.of(from, 1, 1),
            LocalDate.of(to, 12, 31));
  }

  /** The decade that a year is in: 198 for the eighties. */
  static TimeValue decade(int year) {
    int decade = year / YEARS_OF_DECADE;
    LocalDate start = LocalDate.of(decade * YEARS_OF_DECADE, 1, 1);
    return new TimeValue(
        String.format(Locale.ROOT, "%03d", decade), start, start.plusYears(10).minusDays(1));
  }

  /** The century that a year is in: 19 for the twentieth. */
  static TimeValue century(int year) {
    int century = year / YEARS_OF_CENTURY;
    LocalDate start = LocalDate.of(century * YEARS_OF_CENTURY, 1, 1);
    return new TimeValue(
        String.format(Locale.ROOT, "%02d", century), start, start.plusYears(100).minusDays(1));
  }

  private static String fourDigits(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }
}
