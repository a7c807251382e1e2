package io.isnad.internal.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time by TimeML: the tokens {@code [first, end)} and what they mean.
 *
 * @param value TimeML; a time of day after {@code T} where the words give one
 * @param start first day meant, or null where there is none to be had
 * @param last last day meant, or null where there is none to be had
 * @param computed whether the days were reckoned from a Hijri date
 */
public record TimexFrame(
    int first,
    int end,
    Type type,
    String value,
    Modifier modifier,
    @Nullable LocalDate start,
    @Nullable LocalDate last,
    boolean computed) {

  /** The types of TIMEX3. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** What narrows or loosens a value. */
  public enum Modifier {
    NONE,
    START,
    MID,
    END,
    APPROX,
    LESS_THAN,
    MORE_THAN
  }

  static TimexFrame of(int first, int end, Type type, String value) {
    return new TimexFrame(first, end, type, value, Modifier.NONE, null, null, false);
  }

  static TimexFrame of(int first, int end, TimeValue date) {
    return new TimexFrame(
        first, end, Type.DATE, date.value(), Modifier.NONE, date.from(), date.to(), false);
  }

  TimexFrame with(Modifier other) {
    return new TimexFrame(first, end, type, value, other, start, last, computed);
  }
}
