package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.util.Locale;

/**
 * Reads the time of day in an expression: {@code T21:30} for a clock time, else {@code TMO}, {@code
 * TMI}, {@code TAF}, {@code TEV}, {@code TNI} for morning, midday, afternoon, evening, night.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class TimeOfDayReader {

  private static final int NOON = 12;
  private static final int MINUTES = 60;
  private static final int EARLY = 5;

  private TimeOfDayReader() {}

  /** The end of a TimeML value, with its T; empty where the tokens give no time of day. */
  static String read(Phrase phrase, int first, int end) {
    String part = "";
    boolean anteMeridiem = false;
    boolean greenwich = false;
    int minutes = -1;
    int at = first;
    while (at < end) {
      int clockEnd = minutes < 0 ? ClockReader.read(phrase, at, at == first) : -1;
      if (clockEnd >= 0) {
        minutes = minutes(phrase, at, clockEnd);
      }
      Word anchor = phrase.find(Kind.ANCHOR, at, at == first);
      Word word = anchor == null ? phrase.find(Kind.PART, at, at == first) : anchor;
      String code = word == null ? "" : word.attribute(2);
      if (code.equals("AM")) {
        anteMeridiem = true;
      } else if (code.equals("Z")) {
        greenwich = true;
      } else if (!code.isEmpty() && (part.isEmpty() || code.equals("PM"))) {
        part = code;
      }
      at = word == null ? at + 1 : word.end();
    }
    if (minutes < 0) {
      return part.isEmpty() || part.equals("PM") ? "" : "T" + part;
    }
    int time = anteMeridiem ? minutes % (NOON * MINUTES) : inHalfDay(minutes, part);
    return String.format(Locale.ROOT, "T%02d:%02d", time / MINUTES, time % MINUTES)
        + (greenwich ? "Z" : "");
  }

  private static int inHalfDay(int minutes, String part) {
    int hour = minutes / MINUTES;
    boolean first = hour < NOON;
    return switch (part) {
      case "MO" -> hour == NOON ? minutes - NOON * MINUTES : minutes;
      case "PM", "AF", "EV" -> first ? minutes + NOON * MINUTES : minutes;
      case "MI" -> hour < EARLY ? minutes + NOON * MINUTES : minutes;
      case "NI" -> {
        if (hour == NOON) {
          yield minutes - NOON * MINUTES;
        }
        yield first && hour > EARLY ? minutes + NOON * MINUTES : minutes;
      }
      default -> minutes;
    };
  }

  /** Minutes since midnight or noon of the clock time at {@code [at, end)}, or -1. */
  private static int minutes(Phrase phrase, int at, int end) {
    Word lead = phrase.find(Kind.PART, at, true);
    int next = lead != null && lead.has(0, "clock") ? lead.end() : at;
    String form = phrase.tokens().get(next).form();
    int colon = form.indexOf(':');
    int minutes;
    if (colon > 0) {
      int stop = Math.min(form.length(), colon + 3);
      int past = Phrase.wholeNumber(form.substring(colon + 1, stop));
      int hour = Phrase.wholeNumber(form.substring(0, colon));
      minutes = past < 0 || past >= MINUTES ? -1 : MINUTES * hour + past;
      next++;
    } else if (phrase.digits(next) >= 0) {
      minutes = MINUTES * phrase.digits(next);
      next++;
    } else {
      Numeral hour = Numerals.ordinal(phrase, next, next == at);
      minutes = hour == null ? -1 : MINUTES * hour.value();
      next = hour == null ? end : hour.end();
    }
    Word tail = next < end ? phrase.find(Kind.PART, next) : null;
    if (tail != null && minutes >= 0 && tail.has(0, "tail")) {
      int more = tail.has(3, "") ? 0 : Integer.parseInt(tail.attribute(3));
      minutes = Math.floorMod(minutes + more, 24 * MINUTES);
    }
    return minutes >= 24 * MINUTES ? minutes - 24 * MINUTES : minutes;
  }
}
