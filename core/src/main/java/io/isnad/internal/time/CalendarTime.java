package io.isnad.internal.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a day or date as they are read, one after the other, and the value they come to.
 *
 * <p>Not safe for use by many threads: a reader fills it for one expression.
 */
final class CalendarTime {

  private static final int MIDDLE = 15;
  private static final int LATE = 29;
  private static final int LONGEST_SHIFT = 3;

  private final int hijriDay;
  boolean part;
  boolean locatingPart;
  boolean clock;
  boolean dayWord;
  boolean bound;
  @Nullable Integer anchor;
  @Nullable DayOfWeek weekday;
  @Nullable Direction weekdayDirection;
  int weeks;
  int day;
  int lastDay;
  int month;
  boolean hijri;
  int year;
  @Nullable Direction direction;
  int lastYear;
  @Nullable Integer months;
  @Nullable Integer years;

  /** A time within the part of the month that a word before it names; null for all of it. */
  CalendarTime(@Nullable String edge) {
    this.hijriDay = "start".equals(edge) ? 1 : "end".equals(edge) ? LATE : MIDDLE;
  }

  boolean hasDate() {
    return month > 0 || year > 0 || months != null;
  }

  boolean hasDay() {
    return anchor != null || weekday != null;
  }

  /** Whether what has been read is an expression of time by itself. */
  boolean isComplete() {
    boolean anchored = anchor != null && (!bound || dayWord || part || weekday != null);
    return anchored || weekday != null || hasDate() || clock || locatingPart;
  }

  /** How the expression is built. */
  Reading.Form form() {
    if (part || clock || dayWord || direction != null || weekdayDirection != null) {
      return Reading.Form.OTHER;
    }
    if (anchor != null) {
      boolean alone = anchor == 0 && weekday == null && !hasDate();
      return alone ? Reading.Form.TODAY : Reading.Form.OTHER;
    }
    if (year > 0 || months != null || years != null) {
      return Reading.Form.OTHER;
    }
    if (month == 0) {
      return Reading.Form.WEEKDAY;
    }
    return day == 0 ? Reading.Form.MONTH : Reading.Form.DAY_OF_MONTH;
  }

  /** The value, or null when no calendar has such a date. */
  @Nullable TimeValue value(ReferenceDate reference) {
    if (years != null && year == 0 && reference.published() != null && !hijri) {
      year = reference.year(years);
    }
    if (hasDate()) {
      return day > 0 ? valueOfDay(reference) : valueOfLongDate(reference);
    }
    if (weekday != null) {
      return anchor != null
          ? reference.weekdayNear(weekday, anchor)
          : reference.weekday(weekday, weekdayDirection, weeks);
    }
    return reference.anchor(anchor == null ? 0 : anchor);
  }

  private @Nullable TimeValue valueOfDay(ReferenceDate reference) {
    LocalDate last = resolve(day, reference);
    if (last == null) {
      return openDay(reference);
    }
    if (lastDay > day) {
      LocalDate until = resolve(lastDay, reference);
      return until == null ? null : TimeValue.days(last, until);
    }
    return TimeValue.day(hijri ? matchWeekday(last) : last);
  }

  private @Nullable LocalDate resolve(int dayOfMonth, ReferenceDate reference) {
    if (months != null) {
      return reference.dayOfMonth(dayOfMonth, months);
    }
    if (hijri) {
      return year > 0
          ? HijriDates.day(year, month, dayOfMonth)
          : reference.hijriDay(month, dayOfMonth, direction);
    }
    return year > 0
        ? ReferenceDate.date(year, month, dayOfMonth)
        : reference.dayOfYear(month, dayOfMonth, direction);
  }

  /** Hijri months may begin a day off the calendar; the weekday tells. */
  private LocalDate matchWeekday(LocalDate date) {
    if (weekday == null) {
      return date;
    }
    for (int shift = 0; shift < LONGEST_SHIFT; shift++) {
      if (date.plusDays(shift).getDayOfWeek() == weekday) {
        return date.plusDays(shift);
      }
      if (date.minusDays(shift).getDayOfWeek() == weekday) {
        return date.minusDays(shift);
      }
    }
    return date;
  }

  private @Nullable TimeValue openDay(ReferenceDate reference) {
    if (reference.published() != null || year > 0) {
      return null;
    }
    if (months != null) {
      return TimeValue.reference(
          months == 0 ? Direction.PRESENT : months < 0 ? Direction.PAST : Direction.FUTURE);
    }
    if (hijri) {
      return TimeValue.reference(direction == null ? Direction.PAST : direction);
    }
    boolean exists = ReferenceDate.date(2000, month, day) != null;
    return exists ? TimeValue.open(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day)) : null;
  }

  private @Nullable TimeValue valueOfLongDate(ReferenceDate reference) {
    if (month == 0) {
      return hijri ? reference.hijriYear(year) : TimeValue.years(year, lastYear);
    }
    if (!hijri) {
      return year > 0
          ? TimeValue.month(YearMonth.of(year, month))
          : reference.month(month, direction);
    }
    if (year == 0) {
      return reference.hijriMonth(month, hijriDay, direction);
    }
    LocalDate within = HijriDates.day(year, month, hijriDay);
    return within == null ? null : TimeValue.month(YearMonth.from(within));
  }
}
