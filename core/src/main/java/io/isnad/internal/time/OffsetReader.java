package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads distances from the day of publication: «قبل ثلاثة أيام», «منذ نحو 30 عاما», «بعد شهرين»,
 * «غضون أيام». A distance from some other event («بعد يومين من …») is none.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class OffsetReader {

  private static final int YEARS_OF_DECADE = 10;
  private static final int MOST_DECADES = 100;
  private static final String FROM = "من";
  private static final String ON = "علي";

  private OffsetReader() {}

  /** A length of time: how many units; 0 where the words do not say. */
  private record Length(int count, TimeUnit unit, int end) {}

  /** The distance that begins at a token, or null. */
  static @Nullable Reading read(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word link = phrase.find(Kind.LINK, at, first);
    if (link != null && (link.has(0, "thereafter") || link.has(0, "therebefore"))) {
      return fromThen(phrase, link);
    }
    if (link == null || !isDistance(link)) {
      return null;
    }
    Length length = length(phrase, behindAbout(phrase, link.end()));
    if (length == null) {
      return null;
    }
    int end = length.end();
    if (fromNow(phrase, end) || ofTime(phrase, end)) {
      end += 2;
    } else if (phrase.is(end, FROM) || phrase.is(end, ON)) {
      return null;
    }
    boolean past = link.has(0, "ago");
    if (!locates(link, length, reference)) {
      return null;
    }
    if (length.count() == 0) {
      Direction direction = past ? Direction.PAST : Direction.FUTURE;
      return new Reading(end, TimeValue.reference(direction));
    }
    int count = past ? -length.count() : length.count();
    return new Reading(end, value(length.unit(), count, reference));
  }

  private static int behindAbout(Phrase phrase, int at) {
    Word about = phrase.find(Kind.LINK, at);
    return about != null && about.has(0, "about") ? about.end() : at;
  }

  /** The token behind a length of time and a word like «نحو» before it, or -1. */
  static int lengthEnd(Phrase phrase, int at) {
    Length length = length(phrase, behindAbout(phrase, at));
    return length == null ? -1 : length.end();
  }

  /** «بعدها بأيام قليلة»: a day in the past that the text does not give. */
  private static @Nullable Reading fromThen(Phrase phrase, Word link) {
    int at = link.end();
    boolean by = phrase.has(at) && phrase.tokens().get(at).clitics().equals("ب");
    Word unit = by ? phrase.find(Kind.UNIT, at, true) : null;
    if (unit == null || !unit.has(2, "indefinite")) {
      return null;
    }
    Word some = phrase.find(Kind.NUMBER, unit.end());
    int end = some != null && some.has(0, "some") ? some.end() : unit.end();
    return new Reading(end, TimeValue.reference(Direction.PAST));
  }

  /** Decades ago is a year, as years ago is. */
  private static TimeValue value(TimeUnit unit, int count, ReferenceDate reference) {
    boolean decades = unit == TimeUnit.DECADE && Math.abs(count) < MOST_DECADES;
    return decades
        ? reference.shifted(TimeUnit.YEAR, YEARS_OF_DECADE * count)
        : reference.shifted(unit, count);
  }

  /** Whether the length is a distance from today rather than a duration. */
  private static boolean locates(Word link, Length length, ReferenceDate reference) {
    boolean counted = length.count() > 0;
    boolean future = reference.tense() == Direction.FUTURE;
    if (link.has(0, "ago")) {
      boolean since = link.has(0, "since");
      return !since || counted && length.unit().compareTo(TimeUnit.DECADE) < 0;
    }
    if (link.has(0, "soon")) {
      return future && !counted;
    }
    if (link.has(0, "lapse")) {
      return future || !counted;
    }
    return future
        || length.unit().compareTo(TimeUnit.DAY) >= 0
            && length.unit().compareTo(TimeUnit.MONTH) <= 0;
  }

  private static boolean isDistance(Word link) {
    return link.has(0, "ago")
        || link.has(0, "hence")
        || link.has(0, "lapse")
        || link.has(0, "soon");
  }

  /** «عقدين من الزمن». */
  private static boolean ofTime(Phrase phrase, int at) {
    return phrase.is(at, FROM) && (phrase.is(at + 1, "الزمن") || phrase.is(at + 1, "الزمان"));
  }

  private static boolean fromNow(Phrase phrase, int at) {
    if (!phrase.is(at, FROM)) {
      return false;
    }
    Word now = phrase.find(Kind.VAGUE, at + 1);
    return now != null && now.has(0, "present") && now.end() == at + 2;
  }

  private static @Nullable Length length(Phrase phrase, int at) {
    Numeral number = Numerals.quantity(phrase, at);
    int unitAt = number == null ? at : number.end();
    Word unit = phrase.find(Kind.UNIT, unitAt);
    if (unit == null || !unit.has(2, "indefinite") || unit.has(0, "period")) {
      return null;
    }
    int end = unit.end();
    int count = number == null ? unit.number(1) : number.value();
    if (number == null && unit.number(1) == 1 && isNamed(phrase, end)) {
      return null;
    }
    Numeral behind = Numerals.quantity(phrase, end);
    boolean some = behind != null && behind.value() <= 1 && phrase.digits(end) < 0;
    if (behind != null && some) {
      end = behind.end();
    }
    Word half = ClockReader.part(phrase, end, false, "tail");
    return new Length(count, TimeUnit.of(unit.attribute(0)), half == null ? end : half.end());
  }

  /** Whether a name or number follows, so that «شهر», «عام», «يوم» only introduce it. */
  private static boolean isNamed(Phrase phrase, int at) {
    return phrase.digits(at) >= 0
        || NumericDate.read(phrase, at, new CalendarTime(null)) >= 0
        || phrase.find(Kind.MONTH, at) != null
        || phrase.find(Kind.WEEKDAY, at) != null
        || phrase.find(Kind.ANCHOR, at) != null
        || Numerals.ordinal(phrase, at, false) != null;
  }
}
