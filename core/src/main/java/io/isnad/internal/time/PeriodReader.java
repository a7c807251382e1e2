package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads stretches of time: «الأسبوع الماضي», «هذا العام», «السنوات العشر الأخيرة», and edges of
 * them («مطلع الشهر الجاري»); asks the readers of portions and of named periods for theirs.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class PeriodReader {

  private static final String OF = "من";
  private static final int LAST_CENTURY = 22;

  private PeriodReader() {}

  /** The longest stretch that begins at a token, or null. */
  static @Nullable Reading read(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Reading found = plain(phrase, at, first, reference);
    found = longer(found, edged(phrase, at, first, reference));
    found = longer(found, PortionReader.portion(phrase, at, first, reference));
    found = longer(found, PortionReader.same(phrase, at, first, reference));
    found = longer(found, NamedPeriodReader.season(phrase, at, first, reference));
    found = longer(found, NamedPeriodReader.decade(phrase, at, first, reference));
    found = longer(found, NamedPeriodReader.holiday(phrase, at, first, reference));
    return longer(found, vague(phrase, at, first));
  }

  /** The reading that ends later; the first of two equal ones. */
  static @Nullable Reading longer(@Nullable Reading one, @Nullable Reading other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.end() > one.end() ? other : one;
  }

  private static @Nullable Reading vague(Phrase phrase, int at, boolean first) {
    Word word = phrase.find(Kind.VAGUE, at, first);
    Direction direction = word == null ? null : Direction.of(word.attribute(0));
    boolean other = word != null && word.has(1, "unless-of") && phrase.is(word.end(), OF);
    return word == null || direction == null || other
        ? null
        : new Reading(word.end(), TimeValue.reference(direction));
  }

  /** A unit with a demonstrative or an adjective. */
  static @Nullable Reading plain(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word demonstrative = phrase.find(Kind.MODIFIER, at, first);
    if (demonstrative != null
        && demonstrative.has(0, "present")
        && demonstrative.has(2, "before")) {
      return thisUnit(phrase, demonstrative.end(), reference);
    }
    Reading counted = counted(phrase, at);
    if (counted != null) {
      return counted;
    }
    Word unit = phrase.find(Kind.UNIT, at, first);
    if (unit == null || !unit.has(2, "definite")) {
      return null;
    }
    Reading century = century(phrase, unit);
    return century != null ? century : modified(phrase, unit, reference);
  }

  private static @Nullable Reading thisUnit(Phrase phrase, int at, ReferenceDate reference) {
    Word unit = phrase.find(Kind.UNIT, at);
    if (unit != null && unit.has(2, "definite") && !unit.has(3, "loose")) {
      boolean one = unit.number(1) == 1;
      TimeValue value =
          one
              ? reference.shifted(TimeUnit.of(unit.attribute(0)), 0)
              : TimeValue.reference(Direction.PRESENT);
      return new Reading(yearAgain(phrase, unit.end(), unit), value);
    }
    Word season = phrase.find(Kind.SEASON, at);
    return season == null
        ? null
        : new Reading(season.end(), reference.season(season.attribute(0), Direction.PRESENT));
  }

  /** «الـ24 ساعة الماضية», «الـ 48 ساعة المقبلة». */
  private static @Nullable Reading counted(Phrase phrase, int at) {
    if (!phrase.has(at) || !phrase.tokens().get(at).stem().equals("ال")) {
      return null;
    }
    Word unit = phrase.digits(at + 1) > 0 ? phrase.find(Kind.UNIT, at + 2) : null;
    Word modifier = unit == null ? null : phrase.find(Kind.MODIFIER, unit.end());
    Direction direction = modifier == null ? null : Direction.of(modifier.attribute(0));
    return modifier == null || direction == null
        ? null
        : new Reading(modifier.end(), TimeValue.reference(direction));
  }

  private static @Nullable Reading century(Phrase phrase, Word unit) {
    if (!unit.has(0, "century")) {
      return null;
    }
    Numeral ordinal = Numerals.ordinal(phrase, unit.end(), false);
    if (ordinal == null) {
      ordinal = centuryInDigits(phrase, unit.end());
    }
    if (ordinal == null) {
      return null;
    }
    int year = 100 * (ordinal.value() - 1);
    return year == 0 ? null : new Reading(ordinal.end(), TimeValue.century(year));
  }

  /** The number of «القرن الـ19», «القرن 19», «القرن الـ(19)». */
  private static @Nullable Numeral centuryInDigits(Phrase phrase, int at) {
    int next = phrase.is(at, "ال") ? at + 1 : at;
    boolean bracket = phrase.is(next, "(") && phrase.is(next + 2, ")");
    int digits = phrase.digits(bracket ? next + 1 : next);
    return digits > 1 && digits <= LAST_CENTURY
        ? new Numeral(digits, bracket ? next + 3 : next + 1)
        : null;
  }

  private static @Nullable Reading modified(Phrase phrase, Word unit, ReferenceDate reference) {
    int next = unit.end();
    Word kind = phrase.find(Kind.MODIFIER, next);
    boolean special = kind != null && kind.has(0, "kind");
    if (kind != null && special) {
      next = kind.end();
    }
    boolean article = unit.number(1) == 0 && phrase.is(next, "ال") && phrase.digits(next + 1) > 0;
    Numeral number = Numerals.quantity(phrase, article ? next + 1 : next);
    if (number != null && unit.number(1) != 1) {
      next = number.end();
    }
    Word modifier = phrase.find(Kind.MODIFIER, next);
    Direction direction = modifier == null ? null : Direction.of(modifier.attribute(0));
    boolean ofPlay = unit.has(0, "minute") && modifier != null && modifier.has(2, "last");
    if (modifier == null || direction == null || modifier.has(2, "before") || ofPlay) {
      return null;
    }
    int end = numberBehind(phrase, modifier.end(), unit);
    boolean vague = unit.number(1) != 1 || special || unit.has(0, "period");
    if (vague) {
      return new Reading(end, TimeValue.reference(direction));
    }
    if (modifier.has(1, "weak") && direction == Direction.PAST && !unit.has(0, "year")) {
      return modifier.has(2, "last") ? null : shiftedBy(unit, end, direction, modifier, reference);
    }
    Reading reading = shiftedBy(unit, yearAgain(phrase, end, unit), direction, modifier, reference);
    boolean office = unit.has(3, "office");
    return office
        ? new Reading(reading.end(), Reading.Form.YEAR_WITH_ADJECTIVE, reading.value())
        : reading;
  }

  private static Reading shiftedBy(
      Word unit, int end, Direction direction, Word modifier, ReferenceDate reference) {
    int distance = modifier.has(0, "before-last") ? 2 : 1;
    int count =
        switch (direction) {
          case PAST -> -distance;
          case PRESENT -> 0;
          case FUTURE -> modifier.has(0, "after-next") ? 2 : 1;
        };
    return new Reading(end, reference.shifted(TimeUnit.of(unit.attribute(0)), count));
  }

  /** Behind the number of «الأيام الماضية القليلة», «الأشهر الأخيرة الثلاثة». */
  private static int numberBehind(Phrase phrase, int at, Word unit) {
    Word number = unit.number(1) == 0 ? phrase.find(Kind.NUMBER, at) : null;
    return number != null && (number.has(0, "count") || number.has(0, "some")) ? number.end() : at;
  }

  /** Behind the year of «العام الحالي 2015م». */
  private static int yearAgain(Phrase phrase, int at, Word unit) {
    Numeral year = unit.has(0, "year") ? Numerals.year(phrase, at) : null;
    if (year == null) {
      return at;
    }
    Word era = phrase.find(Kind.ERA, year.end());
    return era == null ? year.end() : era.end();
  }

  /** A stretch or date after «من» or an edge; {@code bare}: also «الشهر», «العام» alone. */
  static @Nullable Reading inner(
      Phrase phrase, int at, boolean bare, @Nullable String edge, ReferenceDate reference) {
    boolean prefixed = phrase.has(at) && phrase.tokens().get(at).clitics().equals("ل");
    Reading found = CalendarReader.read(phrase, at, prefixed, edge, reference);
    found = longer(found, plain(phrase, at, prefixed, reference));
    found = longer(found, NamedPeriodReader.season(phrase, at, prefixed, reference));
    found = longer(found, NamedPeriodReader.decade(phrase, at, prefixed, reference));
    if (found == null && bare) {
      Word unit = phrase.find(Kind.UNIT, at, prefixed);
      if (unit != null && unit.has(2, "definite") && unit.number(1) == 1 && !unit.has(3, "loose")) {
        return new Reading(unit.end(), reference.shifted(TimeUnit.of(unit.attribute(0)), 0));
      }
    }
    return found;
  }

  private static @Nullable Reading edged(
      Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word edge = phrase.find(Kind.EDGE, at, first);
    if (edge == null) {
      return null;
    }
    String where = edge.attribute(0);
    int start = phrase.is(edge.end(), OF) ? edge.end() + 1 : edge.end();
    Reading inner = inner(phrase, start, true, where, reference);
    inner = longer(inner, PortionReader.portion(phrase, start, false, reference));
    inner = longer(inner, NamedPeriodReader.bareSeason(phrase, start, reference));
    if (inner == null) {
      return null;
    }
    return new Reading(inner.end(), atEdge(inner.value(), where));
  }

  /** The end of a vague present lies ahead, its beginning behind. */
  private static TimeValue atEdge(TimeValue value, String edge) {
    if (!value.equals(TimeValue.reference(Direction.PRESENT))) {
      return value;
    }
    return switch (edge) {
      case "end" -> TimeValue.reference(Direction.FUTURE);
      case "start" -> TimeValue.reference(Direction.PAST);
      default -> value;
    };
  }
}
