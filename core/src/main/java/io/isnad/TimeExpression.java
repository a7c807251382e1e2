package io.isnad;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time and what it means.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TimeExpression {

  private final Span span;
  private final String text;
  private final String value;
  private final @Nullable LocalDate start;
  private final @Nullable LocalDate end;

  /**
   * A time expression.
   *
   * @param span where it stands
   * @param text the letters under the span
   * @param value a TimeML value, see {@link #value()}
   * @param start first day meant, or null
   * @param end last day meant, or null
   * @throws NullPointerException if span, text or value is null
   */
  public TimeExpression(
      Span span, String text, String value, @Nullable LocalDate start, @Nullable LocalDate end) {
    this.span = Objects.requireNonNull(span, "span");
    this.text = Objects.requireNonNull(text, "text");
    this.value = Objects.requireNonNull(value, "value");
    this.start = start;
    this.end = end;
  }

  /**
   * Where it stands.
   *
   * @return the span, without proclitics
   */
  public Span span() {
    return span;
  }

  /**
   * The letters under the span.
   *
   * @return as they stand in the article
   */
  public String text() {
    return text;
  }

  /**
   * The value by TimeML: {@code 2023-04-03}, {@code 2023-04}, {@code 2023-W14}, {@code 2023-Q2},
   * {@code 2023}, a season, half or decade ({@code 2014-SU}, {@code 2015-H1}, {@code 198}), an
   * interval of two dates parted by {@code /}, {@code XXXX-04-03} where the year is unknown, or
   * {@code PAST_REF}, {@code PRESENT_REF}, {@code FUTURE_REF} where no date is to be had. Parts of
   * a day are dropped.
   *
   * @return never empty
   */
  public String value() {
    return value;
  }

  /**
   * The first day that is meant.
   *
   * @return empty where the value is no date
   */
  public Optional<LocalDate> start() {
    return Optional.ofNullable(start);
  }

  /**
   * The last day that is meant.
   *
   * @return empty where the value is no date; the same as {@link #start()} for a single day
   */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeExpression that
        && span.equals(that.span)
        && text.equals(that.text)
        && value.equals(that.value)
        && Objects.equals(start, that.start)
        && Objects.equals(end, that.end);
  }

  @Override
  public int hashCode() {
    return Objects.hash(span, text, value, start, end);
  }

  @Override
  public String toString() {
    return "TimeExpression[" + text + " = " + value + " at " + span + "]";
  }
}
