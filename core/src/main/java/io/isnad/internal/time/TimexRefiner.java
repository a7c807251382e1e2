package io.isnad.internal.time;

import io.isnad.internal.time.Numerals.Numeral;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import io.isnad.internal.time.TimexFrame.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a date says beyond its day: the time of day, the part of a period («أواخر آذار»: its
 * last third), the exact days of a Hijri month, the days of a counted period («الأشهر الثلاثة
 * الماضية»).
 *
 * <p>Not safe for use by many threads: it is made for one date.
 */
final class TimexRefiner {

  private static final int YEAR_LENGTH = 4;
  private static final int DAY_LENGTH = 10;
  private static final int MONTH_LENGTH = 7;
  private static final int DECADE_MONTHS = 120;
  private static final int HALF_MONTH = 15;
  private static final int FARTHEST = 10_000;

  private final Phrase phrase;
  private final TimeFrame date;
  private final @Nullable LocalDate published;

  private TimexFrame.Type type = TimexFrame.Type.DATE;
  private String value;
  private Modifier modifier = Modifier.NONE;
  private @Nullable LocalDate start;
  private @Nullable LocalDate last;
  private boolean computed;

  TimexRefiner(Phrase phrase, TimeFrame date, @Nullable LocalDate published) {
    this.phrase = phrase;
    this.date = date;
    this.published = published;
    this.value = date.value();
    this.start = date.from();
    this.last = date.to();
  }

  /**
   * The expression of time that a date is.
   *
   * @param after the date that follows in the sentence, or null
   */
  TimexFrame refine(@Nullable TimeFrame after) {
    readEquated(after);
    readHijri(after);
    readCounted();
    readFirstMonths();
    readWeekOfMonth();
    readModifier();
    String time = TimeOfDayReader.read(phrase, date.first(), date.end());
    boolean day = value.length() == DAY_LENGTH && start != null && start.equals(last);
    boolean unknown = published == null && value.endsWith("_REF");
    if (!time.isEmpty() && (day || unknown || value.startsWith("XXXX"))) {
      value = unknown ? "XXXX-XX-XX" : value;
      type = TimexFrame.Type.TIME;
      value += time;
    }
    return new TimexFrame(date.first(), date.end(), type, value, modifier, start, last, computed);
  }

  private void setDays(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && !from.isAfter(to)) {
      start = from;
      last = to;
      value = from + "/" + to;
    }
  }

  private void readHijri(@Nullable TimeFrame after) {
    int month = 0;
    int year = 0;
    boolean hijri = false;
    for (int i = date.first(); i < date.end(); i++) {
      Word name = phrase.find(Kind.MONTH, i, i == date.first());
      if (name != null && name.has(0, "hijri") && name.end() <= date.end()) {
        month = name.number(1);
        hijri = true;
      }
      Word feast = phrase.find(Kind.HOLIDAY, i, i == date.first());
      hijri |= feast != null && feast.has(0, "hijri") && feast.end() <= date.end();
      Numeral number = Numerals.year(phrase, i);
      Word era = number == null ? null : phrase.find(Kind.ERA, number.end());
      if (number != null
          && (HijriDates.isYear(number.value()) || era != null && era.has(0, "hijri"))) {
        year = number.value();
        hijri = true;
      }
    }
    hijri |= isHijriNumeric();
    if (!hijri) {
      return;
    }
    computed = start != null && !isEquated(after);
    if (month > 0 && start != null && value.length() == MONTH_LENGTH) {
      readHijriMonth(month, YearMonth.from(start));
    } else if (month == 0 && year > 0 && value.endsWith("_REF")) {
      setDays(HijriDates.day(year, 1, 1), HijriDates.day(year, 12, 30));
      computed = start != null;
    }
  }

  /** Whether one of the tokens is a date in digits with a Hijri year: «12/10/1436». */
  private boolean isHijriNumeric() {
    for (int i = date.first(); i < date.end(); i++) {
      List<Integer> parts = NumericDate.parts(phrase.tokens().get(i).form());
      if (parts.size() > 2 && parts.stream().anyMatch(HijriDates::isYear)) {
        return true;
      }
    }
    return false;
  }

  /** The Hijri month, of those with this number, that reaches into a Gregorian month. */
  private void readHijriMonth(int month, YearMonth within) {
    LocalDate middle = HijriDates.nearest(month, 15, within.atDay(15));
    if (middle != null) {
      int year = HijriDates.yearOf(middle);
      setDays(HijriDates.day(year, month, 1), HijriDates.day(year, month, 30));
    }
  }

  /** «الأحد الموافق 3 نيسان 2022»: the weekday is that day. */
  private void readEquated(@Nullable TimeFrame after) {
    LocalDate day = start;
    LocalDate other = after == null ? null : after.from();
    boolean weekday = isLinked(after) && phrase.find(Kind.WEEKDAY, date.end() - 1) != null;
    if (weekday && day != null && other != null && day.getDayOfWeek() == other.getDayOfWeek()) {
      start = other;
      last = other;
      value = other.toString();
    }
  }

  /** Whether the Gregorian day follows, so that nothing had to be reckoned. */
  private boolean isEquated(@Nullable TimeFrame after) {
    return after != null && isLinked(after) && after.value().equals(date.value());
  }

  /** Whether «الموافق» alone stands between. */
  private boolean isLinked(@Nullable TimeFrame after) {
    Word link =
        after != null && after.first() == date.end() + 1
            ? phrase.find(Kind.LINK, date.end())
            : null;
    return link != null && link.has(0, "equals");
  }

  /** «الأشهر الثلاثة الماضية», «اليومين المقبلين»: as many units up to or from publication. */
  private void readCounted() {
    boolean past = value.equals("PAST_REF");
    if (!past && !value.equals("FUTURE_REF")) {
      return;
    }
    int first = date.first();
    boolean article =
        phrase.is(first, "ال") && phrase.digits(first + 1) > 0; // «الـ24 ساعة الماضية»
    Word unit = phrase.find(Kind.UNIT, article ? first + 2 : first, true);
    if (unit == null || unit.end() >= date.end() || !article && !unit.has(2, "definite")) {
      return;
    }
    int count = article ? phrase.digits(first + 1) : unit.number(1) == 2 ? 2 : 0;
    for (int i = unit.end(); i < date.end() && count == 0 && unit.number(1) == 0; i++) {
      Numeral number = Numerals.quantity(phrase, i);
      count = number == null ? 0 : number.value();
    }
    TimeUnit of = TimeUnit.of(unit.attribute(0));
    String length = count == 0 ? null : DurationReader.value(of, Integer.toString(count));
    if (length == null) {
      return;
    }
    type = TimexFrame.Type.DURATION;
    value = length;
    readCountedDays(of, past ? -count : count);
  }

  private void readCountedDays(TimeUnit unit, int count) {
    ChronoUnit step =
        switch (unit) {
          case MINUTE -> ChronoUnit.MINUTES;
          case HOUR -> ChronoUnit.HOURS;
          case DAY -> ChronoUnit.DAYS;
          case WEEK -> ChronoUnit.WEEKS;
          case MONTH -> ChronoUnit.MONTHS;
          case YEAR -> ChronoUnit.YEARS;
          case DECADE -> ChronoUnit.DECADES;
          case CENTURY -> ChronoUnit.CENTURIES;
          case QUARTER, HALF, PERIOD -> ChronoUnit.FOREVER;
        };
    LocalDate day = published;
    if (day == null || step == ChronoUnit.FOREVER || Math.abs(count) > FARTHEST) {
      return;
    }
    try {
      LocalDate other =
          step.isDateBased()
              ? day.plus(count, step)
              : day.plusDays(count * step.getDuration().toMinutes() / (24 * 60));
      boolean sane = other.getYear() >= 1 && other.getYear() <= 9999;
      start = !sane ? null : other.isBefore(day) ? other : day;
      last = !sane ? null : other.isBefore(day) ? day : other;
    } catch (DateTimeException e) {
      start = null;
      last = null;
    }
  }

  /** «الأشهر التسعة الأولى من 2022». */
  private void readFirstMonths() {
    Word unit = phrase.find(Kind.UNIT, date.first(), true);
    LocalDate from = start;
    if (unit == null || from == null || value.length() != YEAR_LENGTH || !unit.has(0, "month")) {
      return;
    }
    Numeral count = Numerals.quantity(phrase, unit.end());
    Numeral first = count == null ? null : Numerals.ordinal(phrase, count.end(), false);
    if (count != null && first != null && first.value() == 1 && count.value() < 12) {
      last = from.plusMonths(count.value()).minusDays(1);
      value = YearMonth.from(from) + "/" + YearMonth.from(last);
    }
  }

  /** «الأسبوع الأول من حزيران»: its first seven days; «الأسبوع الأخير من حزيران»: its last. */
  private void readWeekOfMonth() {
    Word unit = phrase.find(Kind.UNIT, date.first(), true);
    LocalDate from = start;
    LocalDate to = last;
    boolean month = from != null && value.length() == MONTH_LENGTH && value.indexOf('W') < 0;
    if (!month || from == null || to == null || unit == null || !unit.has(0, "week")) {
      return;
    }
    Numeral number = Numerals.ordinal(phrase, unit.end(), false);
    Word adjective = phrase.find(Kind.MODIFIER, unit.end());
    if (number != null && number.value() <= 4) {
      LocalDate first = from.plusDays(7L * (number.value() - 1));
      setDays(first, first.plusDays(6));
    } else if (adjective != null && adjective.has(2, "last")) {
      setDays(to.minusDays(6), to);
    }
  }

  private void readModifier() {
    Word edge = phrase.find(Kind.EDGE, date.first(), true);
    if (edge != null && edge.end() < date.end()) {
      if (readDaysOfMonth(edge)) {
        return;
      }
      modifier =
          switch (edge.attribute(0)) {
            case "start" -> Modifier.START;
            case "middle" -> Modifier.MID;
            case "end" -> Modifier.END;
            default -> Modifier.NONE;
          };
      narrow();
      return;
    }
    for (int i = date.first() + 1; i < date.end(); i++) {
      Word link = phrase.find(Kind.LINK, i);
      if (link != null && link.has(0, "about")) {
        modifier = modifier(link);
        return;
      }
    }
  }

  /** «غرة شوال», «النصف الأول من شهر أيار»: whether the edge gives the days of a month. */
  private boolean readDaysOfMonth(Word edge) {
    LocalDate from = start;
    if (from == null || edge.attribute(1).isEmpty()) {
      return false;
    }
    LocalDate middle = from.plusDays(HALF_MONTH);
    switch (edge.attribute(1)) {
      case "day" -> {
        last = from;
        value = from.toString();
      }
      case "first-half" -> setDays(from, middle.minusDays(1));
      default -> setDays(middle, last);
    }
    return true;
  }

  /** What a word like «نحو» says of a number. */
  static Modifier modifier(Word about) {
    return switch (about.attribute(1)) {
      case "less" -> Modifier.LESS_THAN;
      case "more" -> Modifier.MORE_THAN;
      case "approx" -> Modifier.APPROX;
      default -> Modifier.NONE;
    };
  }

  /** A part of a month, year or decade is its first, middle or last third. */
  private void narrow() {
    LocalDate from = start;
    LocalDate to = last;
    if (from == null || to == null || modifier == Modifier.NONE) {
      return;
    }
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    boolean month = days >= 28 && days <= 31;
    LocalDate second;
    LocalDate third;
    if (days <= 3) {
      return;
    } else if (month) {
      second = from.plusDays(10);
      third = from.plusDays(20);
    } else if (days < 28) {
      second = from.plusDays(days / 3);
      third = to.minusDays(days / 3 - 1);
    } else {
      long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
      long part = months < DECADE_MONTHS ? months / 3 : months / 36 * 12;
      second = from.plusMonths(part);
      third = to.plusDays(1).minusMonths(part);
    }
    switch (modifier) {
      case START -> last = second.minusDays(1);
      case MID -> {
        start = second;
        last = third.minusDays(1);
      }
      default -> start = third;
    }
  }
}
