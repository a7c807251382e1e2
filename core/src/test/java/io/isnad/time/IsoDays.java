package io.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The first and last day of a TimeML value, read from the value alone. */
record IsoDays(LocalDate first, LocalDate last) {

  /** The days of a value, or null for one that names none. */
  static @Nullable IsoDays of(String value) {
    int slash = value.indexOf('/');
    if (slash > 0) {
      IsoDays from = of(value.substring(0, slash));
      IsoDays to = of(value.substring(slash + 1));
      return from == null || to == null ? null : new IsoDays(from.first(), to.last());
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
      LocalDate day = LocalDate.parse(value.substring(0, 10));
      return new IsoDays(day, day);
    }
    if (value.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(value);
      return new IsoDays(month.atDay(1), month.atEndOfMonth());
    }
    if (value.matches("\\d{4}-W\\d{2}")) {
      LocalDate monday = LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      return new IsoDays(monday, monday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)));
    }
    if (value.matches("\\d{4}(-(Q|H|SP|SU|FA|WI).?)?")) {
      return part(Integer.parseInt(value.substring(0, 4)), value.substring(4));
    }
    if (value.matches("\\d{2,3}")) {
      int years = value.length() == 2 ? 100 : 10;
      LocalDate start = LocalDate.of(Integer.parseInt(value) * years, 1, 1);
      return new IsoDays(start, start.plusYears(years).minusDays(1));
    }
    return null;
  }

  private static IsoDays part(int year, String part) {
    LocalDate start = Year.of(year).atDay(1);
    return switch (part) {
      case "" -> new IsoDays(start, start.plusYears(1).minusDays(1));
      case "-H1" -> months(start, 6);
      case "-H2" -> months(start.plusMonths(6), 6);
      case "-SP" -> months(start.plusMonths(2), 3);
      case "-SU" -> months(start.plusMonths(5), 3);
      case "-FA" -> months(start.plusMonths(8), 3);
      case "-WI" -> months(start.plusMonths(11), 3);
      default -> months(start.with(IsoFields.QUARTER_OF_YEAR, part.charAt(2) - '0'), 3);
    };
  }

  private static IsoDays months(LocalDate start, int months) {
    return new IsoDays(start, start.plusMonths(months).minusDays(1));
  }
}
