package io.isnad.internal.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time: the tokens {@code [first, end)} and what they mean.
 *
 * @param value TimeML: an ISO date, month, week, quarter or year, or {@code PAST_REF}, {@code
 *     PRESENT_REF}, {@code FUTURE_REF}
 * @param from first day meant, or null where the value is no date
 * @param to last day meant, or null where the value is no date
 */
public record TimeFrame(
    int first, int end, String value, @Nullable LocalDate from, @Nullable LocalDate to) {}
