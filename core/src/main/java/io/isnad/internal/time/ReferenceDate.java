package io.isnad.internal.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication as the point from which relative times are counted.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param published the day, or null when it is not known
 * @param tense the direction that the words before the expression speak of; null where they do not
 *     tell
 * @param portion the quarter or half of a year named last, as the end of its value ({@code -Q2});
 *     empty where there was none
 */
record ReferenceDate(@Nullable LocalDate published, @Nullable Direction tense, String portion) {

  private static final int DAYS_OF_WEEK = 7;
  private static final int RECENT_DAYS = 45;
  private static final int FARTHEST = 10_000;
  private static final int LAST_YEAR = 9999;

  /** A day that lies {@code days} away. */
  TimeValue anchor(int days) {
    if (published == null) {
      return TimeValue.reference(directionOf(days));
    }
    return TimeValue.day(published.plusDays(days));
  }

  private static Direction directionOf(int distance) {
    if (distance == 0) {
      return Direction.PRESENT;
    }
    return distance < 0 ? Direction.PAST : Direction.FUTURE;
  }

  /** A weekday beside a word like «أمس»; where they disagree the weekday wins. */
  TimeValue weekdayNear(DayOfWeek weekday, int days) {
    if (published == null) {
      return anchor(days);
    }
    LocalDate latest = published.plusDays(days <= 0 ? days + 1 : days + DAYS_OF_WEEK - 2);
    return TimeValue.day(latest.with(TemporalAdjusters.previousOrSame(weekday)));
  }

  /** A weekday with an adjective that gives its direction, {@code weeks} further away. */
  TimeValue weekday(DayOfWeek weekday, @Nullable Direction direction, int weeks) {
    TimeValue near = weekday(weekday, direction);
    LocalDate day = near.from();
    return day == null || weeks == 0 ? near : TimeValue.day(day.plusWeeks(weeks));
  }

  private TimeValue weekday(DayOfWeek weekday, @Nullable Direction direction) {
    if (published == null) {
      return direction == null
          ? TimeValue.open("XXXX-WXX-" + weekday.getValue())
          : TimeValue.reference(direction);
    }
    if (direction == Direction.PRESENT) {
      LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return TimeValue.day(monday.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    if (direction == Direction.FUTURE) {
      return TimeValue.day(published.with(TemporalAdjusters.next(weekday)));
    }
    if (direction == Direction.PAST) {
      return TimeValue.day(published.with(TemporalAdjusters.previous(weekday)));
    }
    return TimeValue.day(
        published.with(
            tense == Direction.FUTURE
                ? TemporalAdjusters.nextOrSame(weekday)
                : TemporalAdjusters.previousOrSame(weekday)));
  }

  /** A day and month whose year is not written; null when there is no such day. */
  @Nullable LocalDate dayOfYear(int month, int day, @Nullable Direction direction) {
    if (published == null) {
      return null;
    }
    LocalDate nearest = nearestDay(month, day, null);
    if (direction == null && tense == Direction.FUTURE && nearest != null) {
      boolean recent =
          nearest.isBefore(published) && nearest.isAfter(published.minusDays(RECENT_DAYS));
      return recent ? nearest : nearestDay(month, day, tense);
    }
    Direction way = direction == null ? tense : direction;
    return way == null ? nearest : nearestDay(month, day, way);
  }

  private @Nullable LocalDate nearestDay(int month, int day, @Nullable Direction direction) {
    if (published == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      LocalDate candidate = date(year, month, day);
      if (candidate != null && suits(candidate, direction) && isNearer(candidate, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private boolean suits(LocalDate day, @Nullable Direction direction) {
    if (published == null) {
      return false;
    }
    if (direction == Direction.PAST) {
      return !day.isAfter(published);
    }
    return direction != Direction.FUTURE || !day.isBefore(published);
  }

  private boolean isNearer(LocalDate day, @Nullable LocalDate than) {
    return published != null
        && (than == null
            || Math.abs(ChronoUnit.DAYS.between(day, published))
                < Math.abs(ChronoUnit.DAYS.between(than, published)));
  }

  /** The day of a calendar date, or null when the calendar has none. */
  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A month whose year is not written. */
  TimeValue month(int month, @Nullable Direction direction) {
    if (published == null) {
      return direction == null
          ? TimeValue.open(String.format(Locale.ROOT, "XXXX-%02d", month))
          : TimeValue.reference(direction);
    }
    YearMonth now = YearMonth.from(published);
    YearMonth same = YearMonth.of(now.getYear(), month);
    if (direction == Direction.PRESENT) {
      return TimeValue.month(same);
    }
    if (direction == Direction.PAST) {
      return TimeValue.month(same.isBefore(now) ? same : same.minusYears(1));
    }
    if (direction == Direction.FUTURE) {
      return TimeValue.month(same.isAfter(now) ? same : same.plusYears(1));
    }
    if (tense == Direction.FUTURE && !same.plusMonths(1).equals(now)) {
      return TimeValue.month(same.isBefore(now) ? same.plusYears(1) : same);
    }
    if (tense == Direction.PAST) {
      return TimeValue.month(same.isAfter(now) ? same.minusYears(1) : same);
    }
    return TimeValue.month(nearest(same, now));
  }

  private static YearMonth nearest(YearMonth month, YearMonth now) {
    long distance = ChronoUnit.MONTHS.between(now, month);
    if (distance >= 6) {
      return month.minusYears(1);
    }
    return distance < -6 ? month.plusYears(1) : month;
  }

  /** A Hijri month whose year is not written, as the Gregorian month of its {@code day}. */
  TimeValue hijriMonth(int month, int day, @Nullable Direction direction) {
    if (published == null) {
      return direction == null ? TimeValue.open("XXXX") : TimeValue.reference(direction);
    }
    LocalDate found = hijriDay(month, day, direction);
    return found == null
        ? TimeValue.reference(Direction.PAST)
        : TimeValue.month(YearMonth.from(found));
  }

  /** A day of a Hijri month whose year is not written, or null. */
  @Nullable LocalDate hijriDay(int month, int day, @Nullable Direction direction) {
    if (published == null) {
      return null;
    }
    return direction == null || direction == Direction.PRESENT
        ? HijriDates.nearest(month, day, published)
        : HijriDates.occurrence(month, day, published, direction);
  }

  /** A Hijri year: it straddles two Gregorian ones, so that its direction is all there is. */
  TimeValue hijriYear(int year) {
    if (published == null) {
      return TimeValue.reference(Direction.PAST);
    }
    return TimeValue.reference(directionOf(year - HijriDates.yearOf(published)));
  }

  /** The day of the month {@code months} away, or null. */
  @Nullable LocalDate dayOfMonth(int day, int months) {
    if (published == null) {
      return null;
    }
    YearMonth month = YearMonth.from(published).plusMonths(months);
    return day > month.lengthOfMonth() ? null : month.atDay(day);
  }

  /** The year {@code years} away, or 0 when the day of publication is not known. */
  int year(int years) {
    return published == null ? 0 : published.getYear() + years;
  }

  /** The unit of the calendar that lies {@code count} units away: «الأسبوع الماضي», «قبل شهرين». */
  TimeValue shifted(TimeUnit unit, int count) {
    if (published == null || Math.abs(count) > FARTHEST || !isYear(published, unit, count)) {
      return TimeValue.reference(directionOf(count));
    }
    return switch (unit) {
      case DAY -> TimeValue.day(published.plusDays(count));
      case WEEK -> TimeValue.week(published.plusWeeks(count));
      case MONTH -> TimeValue.month(YearMonth.from(published).plusMonths(count));
      case QUARTER -> quarter(YearMonth.from(published).plusMonths(3L * count));
      case HALF -> half(YearMonth.from(published).plusMonths(6L * count));
      case YEAR -> TimeValue.year(Year.from(published).plusYears(count).getValue());
      case DECADE -> TimeValue.decade(published.getYear() + 10 * count);
      case CENTURY -> TimeValue.century(published.getYear() + 100 * count);
      case MINUTE, HOUR -> TimeValue.day(published);
      case PERIOD -> TimeValue.reference(directionOf(count));
    };
  }

  private static boolean isYear(LocalDate published, TimeUnit unit, int count) {
    int year = published.getYear() + count * years(unit);
    return year >= 1 && year <= LAST_YEAR;
  }

  private static int years(TimeUnit unit) {
    return switch (unit) {
      case YEAR -> 1;
      case DECADE -> 10;
      case CENTURY -> 100;
      default -> 0;
    };
  }

  private static TimeValue quarter(YearMonth month) {
    return TimeValue.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
  }

  private static TimeValue half(YearMonth month) {
    return TimeValue.half(month.getYear(), (month.getMonthValue() + 5) / 6);
  }

  /** The season with this TimeML name that an adjective points to, or the nearest one begun. */
  TimeValue season(String name, Direction direction) {
    if (published == null) {
      return TimeValue.reference(direction);
    }
    YearMonth now = YearMonth.from(published);
    YearMonth start = YearMonth.of(now.getYear(), TimeValue.seasonStart(name));
    int year = start.getYear();
    if (direction == Direction.PAST && !start.plusMonths(2).isBefore(now)) {
      year--;
    } else if (direction == Direction.FUTURE && !start.isAfter(now)) {
      year++;
    } else if (direction == Direction.PRESENT && now.getMonthValue() < 3 && name.equals("WI")) {
      year--;
    }
    return TimeValue.season(year, name);
  }
}
