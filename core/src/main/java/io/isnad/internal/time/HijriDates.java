package io.isnad.internal.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Hijri dates by the calendar of Umm al-Qura.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class HijriDates {

  private static final int LONGEST_MONTH = 30;
  private static final int FIRST_YEAR = 1350;
  private static final int LAST_YEAR = 1450;

  private HijriDates() {}

  /** Whether a number without a word for its era is a Hijri year rather than a Gregorian one. */
  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The Gregorian day, or null when the calendar has none. */
  static @Nullable LocalDate day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH) {
      return null;
    }
    try {
      HijrahDate first = HijrahChronology.INSTANCE.date(year, month, 1);
      int last = first.lengthOfMonth();
      return LocalDate.from(first.with(ChronoField.DAY_OF_MONTH, Math.min(day, last)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The Hijri year that a Gregorian day is in; 0 when the calendar does not go so far. */
  static int yearOf(LocalDate day) {
    try {
      return HijrahDate.from(day).get(ChronoField.YEAR_OF_ERA);
    } catch (DateTimeException e) {
      return 0;
    }
  }

  /** The occurrence of a day of the Hijri year that is nearest to a Gregorian day, or null. */
  static @Nullable LocalDate nearest(int month, int day, LocalDate to) {
    LocalDate best = null;
    int year = yearOf(to);
    for (int y = year - 1; y <= year + 1; y++) {
      LocalDate candidate = day(y, month, day);
      if (candidate != null && (best == null || distance(candidate, to) < distance(best, to))) {
        best = candidate;
      }
    }
    return best;
  }

  /** The last occurrence not after a day, or the first not before it, or null. */
  static @Nullable LocalDate occurrence(int month, int day, LocalDate to, Direction direction) {
    int year = yearOf(to);
    for (int i = 0; i < 3; i++) {
      boolean future = direction == Direction.FUTURE;
      LocalDate candidate = day(future ? year - 1 + i : year + 1 - i, month, day);
      if (candidate != null && (future ? !candidate.isBefore(to) : !candidate.isAfter(to))) {
        return candidate;
      }
    }
    return null;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }
}
