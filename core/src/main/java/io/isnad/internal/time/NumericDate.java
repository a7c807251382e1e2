package io.isnad.internal.time;

import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads dates in digits: «15/04/2023», «2023.04.15», «2023-04-15», «12/10/1436»; day before month.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class NumericDate {

  private static final int PARTS = 3;
  private static final String SEPARATORS = "-–/.";
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 2200;

  private NumericDate() {}

  /** Fills in the date at {@code at}; the token behind it, or -1 when there is none. */
  static int read(Phrase phrase, int at, CalendarTime time) {
    if (!isNumber(phrase, at)) {
      return -1;
    }
    List<Integer> numbers = new ArrayList<>(parts(phrase.tokens().get(at).form()));
    int end = at + 1;
    while (numbers.size() < PARTS) {
      boolean more = phrase.isOneOf(end, SEPARATORS) && isNumber(phrase, end + 1);
      if (!more) {
        return -1;
      }
      numbers.addAll(parts(phrase.tokens().get(end + 1).form()));
      end += 2;
    }
    return numbers.size() == PARTS && fill(numbers, time) ? end : -1;
  }

  private static boolean isNumber(Phrase phrase, int at) {
    return phrase.has(at) && phrase.tokens().get(at).kind() == Token.Kind.NUMBER;
  }

  /** The numbers between slashes or stops, -1 for what is no number. */
  static List<Integer> parts(String form) {
    List<Integer> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= form.length(); i++) {
      if (i == form.length() || form.charAt(i) == '/' || form.charAt(i) == '.') {
        out.add(Phrase.wholeNumber(form.substring(start, i)));
        start = i + 1;
      }
    }
    return out;
  }

  private static boolean fill(List<Integer> parts, CalendarTime time) {
    boolean yearFirst = parts.get(0) >= FIRST_YEAR;
    int year = parts.get(yearFirst ? 0 : 2);
    int month = parts.get(1);
    int day = parts.get(yearFirst ? 2 : 0);
    if (month > 12 && day <= 12) {
      int other = month;
      month = day;
      day = other;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    time.year = year;
    time.month = month;
    time.day = day;
    time.hijri = HijriDates.isYear(year);
    return true;
  }
}
