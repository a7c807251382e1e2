package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads portions of a year: «الربع الثاني من 2015», «الأشهر التسعة الأولى من العام», «الفترة
 * المماثلة من العام السابق».
 *
 * <p>Stateless; safe for use by many threads.
 */
final class PortionReader {

  private static final String OF = "من";

  private PortionReader() {}

  /** Halves and quarters of a year, and «الأشهر التسعة الأولى من العام». */
  static @Nullable Reading portion(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word unit = phrase.find(Kind.UNIT, at, first);
    if (unit == null || !unit.has(2, "definite")) {
      return null;
    }
    boolean half = unit.has(0, "half");
    boolean quarter = unit.has(0, "quarter");
    int next = unit.end();
    Numeral count = Numerals.quantity(phrase, next);
    if (count != null && !half && !quarter) {
      next = count.end();
    }
    boolean one = quarter || !half && unit.number(1) == 1;
    Numeral ordinal = one ? lastPart(phrase, next) : null;
    if (ordinal != null && !quarter && !phrase.is(ordinal.end(), OF)) {
      return null;
    }
    if (ordinal == null) {
      ordinal = Numerals.ordinal(phrase, next, false);
    }
    if (ordinal == null || ordinal.value() > (half ? 2 : 4)) {
      return null;
    }
    boolean tied = phrase.is(ordinal.end(), OF);
    Reading inner =
        PeriodReader.inner(phrase, ordinal.end() + (tied ? 1 : 0), true, null, reference);
    if (inner == null || !tied && !half && !quarter) {
      return half || quarter ? alone(half, ordinal, reference) : null;
    }
    return new Reading(inner.end(), partOf(inner.value(), half, quarter, ordinal.value()));
  }

  /** The half or quarter that has begun last. */
  private static @Nullable Reading alone(boolean half, Numeral ordinal, ReferenceDate reference) {
    LocalDate published = reference.published();
    if (published == null) {
      String open = "XXXX-" + (half ? "H" : "Q") + ordinal.value();
      return new Reading(ordinal.end(), TimeValue.open(open));
    }
    int months = half ? 6 : 3;
    boolean begun = published.getMonthValue() > months * (ordinal.value() - 1);
    int year = published.getYear() - (begun ? 0 : 1);
    TimeValue value =
        half ? TimeValue.half(year, ordinal.value()) : TimeValue.quarter(year, ordinal.value());
    return new Reading(ordinal.end(), value);
  }

  /** «الربع الأخير», «الأسبوع الأخير من شباط»; a whole has four parts. */
  private static @Nullable Numeral lastPart(Phrase phrase, int at) {
    Word modifier = phrase.find(Kind.MODIFIER, at);
    return modifier != null && modifier.has(2, "last") ? new Numeral(4, modifier.end()) : null;
  }

  private static TimeValue partOf(TimeValue whole, boolean half, boolean quarter, int number) {
    LocalDate from = whole.from();
    if (from == null || whole.value().length() != 4) {
      return whole;
    }
    if (half) {
      return TimeValue.half(from.getYear(), number);
    }
    return quarter ? TimeValue.quarter(from.getYear(), number) : whole;
  }

  /** «الفترة المماثلة من العام السابق», «نفس الربع من 2014»: the portion that was named before. */
  static @Nullable Reading same(Phrase phrase, int at, boolean first, ReferenceDate reference) {
    Word before = phrase.find(Kind.MODIFIER, at, first);
    boolean led = before != null && before.has(0, "same") && before.has(2, "before");
    Word unit = before != null && led ? phrase.find(Kind.UNIT, before.end()) : null;
    if (unit == null) {
      unit = phrase.find(Kind.UNIT, at, first);
    }
    Word behind = unit == null ? null : phrase.find(Kind.MODIFIER, unit.end());
    int end = unit == null ? at : unit.end();
    if (!led && (behind == null || !behind.has(0, "same") || behind.has(2, "before"))) {
      return null;
    }
    end = behind != null && behind.has(0, "same") ? behind.end() : end;
    boolean portion =
        unit != null && (unit.has(0, "period") || unit.has(0, "quarter") || unit.has(0, "half"));
    Reading inner =
        portion && phrase.is(end, OF)
            ? PeriodReader.inner(phrase, end + 1, true, null, reference)
            : null;
    if (inner == null) {
      return null;
    }
    String value = inner.value().value() + reference.portion();
    return new Reading(inner.end(), portionOf(inner.value(), value));
  }

  private static TimeValue portionOf(TimeValue year, String value) {
    LocalDate from = year.from();
    if (from == null || value.length() != 7 || value.charAt(4) != '-') {
      return year;
    }
    int number = value.charAt(6) - '0';
    return switch (value.charAt(5)) {
      case 'Q' -> TimeValue.quarter(from.getYear(), number);
      case 'H' -> TimeValue.half(from.getYear(), number);
      default -> year;
    };
  }
}
