package io.isnad;

/**
 * A half-open stretch {@code [start, end)} of an article's text.
 *
 * <p>Offsets count UTF-16 code units of the caller's own string, as {@link String#substring(int,
 * int)} does; brat files count Unicode code points instead.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param start offset of the first unit, at least 0
 * @param end offset behind the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} is before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
    }
  }

  /**
   * The number of UTF-16 units covered.
   *
   * @return {@code end - start}
   */
  public int length() {
    return end - start;
  }

  /**
   * The letters under this span.
   *
   * @param text the text that the span was made for
   * @return the characters from {@code start} up to {@code end}
   * @throws IndexOutOfBoundsException if the text is shorter than {@code end}
   */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /**
   * Whether another span lies wholly within this one.
   *
   * @param other the other span
   * @return true also when both are equal
   */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * Whether the two spans share at least one unit.
   *
   * @param other the other span
   * @return false for spans that only touch
   */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
