package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads lengths of time that place nothing («ثلاث سنوات», «24 ساعة», «عامين ونصف») and what recurs
 * («كل أسبوع», «كل عامين»).
 *
 * <p>Stateless; safe for use by many threads.
 */
final class DurationReader {

  private static final String EVERY = "كل";

  private DurationReader() {}

  /** The duration or set that begins at a token, or null. */
  static @Nullable TimexFrame read(Phrase phrase, int at) {
    TimexFrame set = recurring(phrase, at);
    if (set != null) {
      return set;
    }
    Word about = phrase.find(Kind.LINK, at, true);
    boolean led = about != null && about.has(0, "about") && !about.attribute(1).isEmpty();
    int start = about != null && led ? about.end() : at;
    Length length = length(phrase, start, !led);
    if (length == null) {
      return null;
    }
    TimexFrame frame = TimexFrame.of(at, length.end(), TimexFrame.Type.DURATION, length.value());
    return about != null && led ? frame.with(TimexRefiner.modifier(about)) : frame;
  }

  /** A length of time in TimeML. */
  record Length(String value, int end) {}

  private static @Nullable TimexFrame recurring(Phrase phrase, int at) {
    if (!phrase.has(at) || !phrase.tokens().get(at).stem().equals(EVERY)) {
      return null;
    }
    Length length = length(phrase, at + 1, false);
    if (length != null) {
      return TimexFrame.of(at, length.end(), TimexFrame.Type.SET, length.value());
    }
    Word unit = phrase.find(Kind.UNIT, at + 1);
    if (unit == null || unit.number(1) != 1 || !unit.has(2, "indefinite")) {
      return null;
    }
    String value = value(TimeUnit.of(unit.attribute(0)), "1");
    Word day = unit.has(0, "day") ? weekday(phrase, unit.end()) : null;
    int end = day == null ? unit.end() : day.end();
    return value == null
        ? null
        : TimexFrame.of(
            at, end, TimexFrame.Type.SET, day == null ? value : "XXXX-WXX-" + day.attribute(0));
  }

  /** «الجمعة», «جمعة». */
  private static @Nullable Word weekday(Phrase phrase, int at) {
    Word day = phrase.find(Kind.WEEKDAY, at);
    return day != null || !phrase.has(at)
        ? day
        : phrase.find(Kind.WEEKDAY, at, "ال" + phrase.tokens().get(at).form());
  }

  /** A counted length; at the beginning of an expression the proclitics are left off. */
  static @Nullable Length length(Phrase phrase, int at, boolean first) {
    Numeral number = Numerals.quantity(phrase, at, first);
    if (number != null && number.value() == 0) {
      return null;
    }
    Word unit = phrase.find(Kind.UNIT, number == null ? at : number.end(), first && number == null);
    if (unit == null) {
      return null;
    }
    int count = unit.number(1);
    int end = unit.end();
    if (number != null) {
      if (!unit.has(2, "indefinite") || count == 2) {
        return null;
      }
      count = number.value();
    } else if (count == 0 && unit.has(2, "definite")) {
      Numeral behind = Numerals.quantity(phrase, end, false);
      if (behind == null || behind.value() == 0 || phrase.digits(end) >= 0) {
        return null;
      }
      count = behind.value();
      end = behind.end();
    } else if (count != 2 || Numerals.year(phrase, end) != null) {
      return null;
    }
    Word half = ClockReader.part(phrase, end, false, "tail");
    boolean andHalf = half != null && phrase.is(end, "ونصف");
    String value = value(TimeUnit.of(unit.attribute(0)), count + (andHalf ? ".5" : ""));
    return value == null ? null : new Length(value, half != null && andHalf ? half.end() : end);
  }

  /** A number of units in TimeML, or null for units without a fixed length. */
  static @Nullable String value(TimeUnit unit, String count) {
    return switch (unit) {
      case MINUTE -> "PT" + count + "M";
      case HOUR -> "PT" + count + "H";
      case DAY -> "P" + count + "D";
      case WEEK -> "P" + count + "W";
      case MONTH -> "P" + count + "M";
      case QUARTER -> "P" + count + "Q";
      case YEAR -> "P" + count + "Y";
      case DECADE -> "P" + count + "DE";
      case CENTURY -> "P" + count + "CE";
      case HALF, PERIOD -> null;
    };
  }
}
