package io.isnad.internal.time;

import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions found so far, with what a later one says of an earlier one: the month of «3» in
 * «من 3 إلى 5 أيار», the year of «مارس» in «بين مارس ومايو 2010», the exact day of a Hijri date.
 *
 * <p>Not safe for use by many threads: it is filled for one text from left to right.
 */
final class Timeline {

  private static final int HIJRI_ERROR = 3;
  private static final String JOINTS = "و-–—";

  private final List<TimeFrame> frames = new ArrayList<>();
  private String portion = "";
  private final List<Pending> pending = new ArrayList<>();
  private boolean lastIsYearless;

  List<TimeFrame> frames() {
    return frames;
  }

  /** The quarter or half of a year named last, as the end of its value; empty for none. */
  String portion() {
    return portion;
  }

  /** Forgets what could only be continued in the same sentence. */
  void beginSentence() {
    pending.clear();
    lastIsYearless = false;
  }

  /** Notes a number that may turn out to be a day. */
  void expect(@Nullable Pending day) {
    if (day == null) {
      return;
    }
    if (!pending.isEmpty() && pending.get(pending.size() - 1).end() != day.first()) {
      pending.clear();
    }
    pending.add(day);
  }

  /** Adds the expression that begins at a token. */
  void add(Phrase phrase, int at, Reading found) {
    addPending(at, found);
    TimeFrame last = frames.isEmpty() ? null : frames.get(frames.size() - 1);
    boolean yearless = isYearless(found);
    if (last != null && lastIsYearless && !yearless && isJoined(phrase, last.end(), at)) {
      giveYear(phrase, last, found);
    }
    TimeFrame frame = frame(at, found);
    LocalDate day = frame.from();
    if (last != null && day != null && isEquated(phrase, last, at) && isNear(last, frame)) {
      replaceLast(new TimeFrame(last.first(), last.end(), frame.value(), day, day));
    }
    frames.add(frame);
    lastIsYearless = yearless;
    portion = portionOf(found.value());
  }

  private static TimeFrame frame(int first, Reading reading) {
    TimeValue value = reading.value();
    return new TimeFrame(first, reading.end(), value.value(), value.from(), value.to());
  }

  private void replaceLast(TimeFrame frame) {
    frames.set(frames.size() - 1, frame);
  }

  private String portionOf(TimeValue value) {
    String text = value.value();
    boolean named = text.startsWith("-Q", 4) || text.startsWith("-H", 4);
    return named ? text.substring(4) : portion;
  }

  /** The month and year of pending numbers are those of the day that follows. */
  private void addPending(int at, Reading found) {
    LocalDate last = found.value().to();
    boolean day = last != null && last.equals(found.value().from());
    boolean joined = !pending.isEmpty() && pending.get(pending.size() - 1).end() == at;
    if (joined && last != null && day) {
      for (Pending number : pending) {
        if (number.day() < last.getDayOfMonth()) {
          TimeValue value = TimeValue.day(last.withDayOfMonth(number.day()));
          frames.add(frame(number.first(), new Reading(number.first() + number.length(), value)));
        }
      }
    }
  }

  private static boolean isYearless(Reading reading) {
    return reading.form() == Reading.Form.MONTH || reading.form() == Reading.Form.DAY_OF_MONTH;
  }

  /** Whether nothing but a joining word or mark stands between two expressions. */
  private static boolean isJoined(Phrase phrase, int end, int at) {
    if (end == at) {
      return true;
    }
    Word link = end == at - 1 ? phrase.find(Kind.LINK, end) : null;
    boolean mark = end == at - 1 && phrase.isOneOf(end, JOINTS);
    return mark || link != null && link.has(0, "locative");
  }

  /** Reads a month again as the last one before the date that it is joined to. */
  private void giveYear(Phrase phrase, TimeFrame last, Reading dated) {
    ReferenceDate reference = new ReferenceDate(dated.value().to(), Direction.PAST, "");
    Reading again = CalendarReader.read(phrase, last.first(), true, null, reference);
    if (dated.value().to() != null && again != null && again.end() == last.end()) {
      replaceLast(frame(last.first(), again));
    }
  }

  /** Whether «الموافق» alone stands between two dates: the later, Gregorian one is exact. */
  private static boolean isEquated(Phrase phrase, TimeFrame last, int at) {
    Word link = last.end() == at - 1 ? phrase.find(Kind.LINK, at - 1) : null;
    return link != null && link.has(0, "equals");
  }

  private static boolean isNear(TimeFrame one, TimeFrame other) {
    LocalDate first = one.from();
    LocalDate second = other.from();
    return first != null
        && second != null
        && first.equals(one.to())
        && second.equals(other.to())
        && Math.abs(first.toEpochDay() - second.toEpochDay()) <= HIJRI_ERROR;
  }
}
