package io.isnad.internal.time;

import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and dates with everything that joins them: clock, part of the day, «أمس», weekday,
 * date. Each part fills its place once; the expression ends where the next word fills none.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class CalendarReader {

  private static final int MOST_PARTS = 12;
  private static final String OF = "من";
  private static final String DASHES = "-–—/";

  private CalendarReader() {}

  /**
   * The longest day or date that begins at a token, or null.
   *
   * @param edge the part of a month that the words before it name, or null
   */
  static @Nullable Reading read(
      Phrase phrase, int at, boolean first, @Nullable String edge, ReferenceDate reference) {
    CalendarTime time = new CalendarTime(edge);
    int end = read(phrase, at, first, time);
    TimeValue value = end < 0 ? null : time.value(reference);
    return value == null ? null : new Reading(end, time.form(), value);
  }

  /** Fills in {@code time}; the token behind the expression, or -1. */
  static int read(Phrase phrase, int at, boolean first, CalendarTime time) {
    int end = -1;
    int next = at;
    for (int i = 0; i < MOST_PARTS && next >= 0; i++) {
      next = step(phrase, next, first && i == 0, time);
      if (next >= 0 && time.isComplete()) {
        end = next;
      }
    }
    return end;
  }

  private static int step(Phrase phrase, int at, boolean first, CalendarTime time) {
    if (!phrase.has(at)) {
      return -1;
    }
    if (phrase.is(at, "(") && time.hasDay()) {
      int inside = dayOrDate(phrase, at + 1, false, time);
      return phrase.is(inside, ")") ? inside + 1 : -1;
    }
    if (phrase.isOneOf(at, ",،") && time.hasDay()) {
      return dayOrDate(phrase, at + 1, false, time);
    }
    boolean tied = phrase.is(at, OF) && (time.clock || time.part) && !time.hasDay();
    int start = tied ? at + 1 : at;
    int hour = partOfDay(phrase, start, first, time);
    return hour >= 0 ? hour : dayOrDate(phrase, start, first, time);
  }

  private static int partOfDay(Phrase phrase, int at, boolean first, CalendarTime time) {
    if (!time.clock) {
      int clock = ClockReader.read(phrase, at, first);
      if (clock >= 0) {
        time.clock = true;
        return clock;
      }
    }
    boolean before = !time.hasDay() && !time.hasDate() && !time.dayWord;
    Word part =
        before
            ? ClockReader.part(phrase, at, first, "construct", "either", "adverb")
            : ClockReader.part(phrase, at, first, "either", "adverb");
    if (part != null && !time.part) {
      time.part = true;
      time.locatingPart |= part.has(1, "alone");
      return part.end();
    }
    Word since =
        before && isSince(phrase, at) ? ClockReader.part(phrase, at, first, "since") : null;
    if (since != null) {
      time.part = true;
      time.locatingPart = true;
      return since.end();
    }
    Word day = ClockReader.part(phrase, at, first, "day");
    if (day != null && before) {
      time.dayWord = true;
      return day.end();
    }
    return -1;
  }

  private static boolean isSince(Phrase phrase, int at) {
    Word link = phrase.find(Kind.LINK, at - 1, true);
    return link != null && link.has(0, "since");
  }

  private static int dayOrDate(Phrase phrase, int at, boolean first, CalendarTime time) {
    if (time.hasDate()) {
      return -1;
    }
    Word anchor = phrase.find(Kind.ANCHOR, at, first);
    if (anchor != null && !time.hasDay()) {
      Word before = phrase.find(Kind.LINK, at - 1, true);
      boolean located = before != null && before.has(0, "locative");
      time.anchor = anchor.number(0);
      time.bound = anchor.has(1, "bound") && !located;
      return anchor.end();
    }
    Word weekday = phrase.find(Kind.WEEKDAY, at, first);
    if (weekday != null && time.weekday == null) {
      time.weekday = DayOfWeek.of(weekday.number(0));
      return modifier(phrase, secondWeekday(phrase, weekday.end(), time), time);
    }
    return DateReader.read(phrase, at, first, time);
  }

  /** Behind the second day of «ليل السبت - الأحد». */
  private static int secondWeekday(Phrase phrase, int at, CalendarTime time) {
    if (!time.part) {
      return at;
    }
    Word second = phrase.find(Kind.WEEKDAY, phrase.isOneOf(at, DASHES) ? at + 1 : at);
    return second == null ? at : second.end();
  }

  private static int modifier(Phrase phrase, int at, CalendarTime time) {
    Word modifier = phrase.find(Kind.MODIFIER, at);
    if (modifier == null || !modifier.has(1, "strong") || time.anchor != null) {
      return at;
    }
    time.weekdayDirection = Direction.of(modifier.attribute(0));
    time.weeks = modifier.has(0, "before-last") ? -1 : modifier.has(0, "after-next") ? 1 : 0;
    return modifier.end();
  }
}
