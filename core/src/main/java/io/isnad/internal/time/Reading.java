package io.isnad.internal.time;

/**
 * What a reader found at a token.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param end the token behind the expression
 * @param form how it is built, for the check of its neighbours
 */
record Reading(int end, Form form, TimeValue value) {

  /** The makes of expression that can also be a part of something else. */
  enum Form {
    /** «اليوم» alone. */
    TODAY,
    /** A weekday alone. */
    WEEKDAY,
    /** A day and month without year. */
    DAY_OF_MONTH,
    /** A month without year. */
    MONTH,
    /** «العام» and an adjective: also an office or body. */
    YEAR_WITH_ADJECTIVE,
    /** Any other. */
    OTHER
  }

  Reading(int end, TimeValue value) {
    this(end, Form.OTHER, value);
  }
}
