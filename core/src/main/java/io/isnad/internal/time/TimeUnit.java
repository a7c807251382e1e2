package io.isnad.internal.time;

import java.util.Locale;

/**
 * A unit in which news counts time; {@link #PERIOD} for those without a fixed length (a season of
 * sport, a phase).
 *
 * <p>Immutable; safe for use by many threads.
 */
enum TimeUnit {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  DECADE,
  CENTURY,
  PERIOD;

  /** The unit that the list {@code time-units} calls {@code name}. */
  static TimeUnit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
