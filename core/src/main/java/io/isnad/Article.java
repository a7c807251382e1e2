package io.isnad;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text to read, with the day on which it was published when the caller knows it. All spans in the
 * results count in {@link #text()}, which is kept as it was given.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Article {

  private final String text;
  private final @Nullable LocalDate published;

  private Article(String text, @Nullable LocalDate published) {
    this.text = text;
    this.published = published;
  }

  /**
   * An article of unknown date.
   *
   * @param text any string: with furniture of the web page or without, empty, or not Arabic at all
   * @return the article
   * @throws NullPointerException if {@code text} is null
   */
  public static Article of(String text) {
    return new Article(Objects.requireNonNull(text, "text"), null);
  }

  /**
   * The same article with its publication date, against which «yesterday» and «last week» are
   * counted.
   *
   * @param date the day of publication
   * @return a new article
   * @throws NullPointerException if {@code date} is null
   * @throws IllegalArgumentException if the year is not from 1000 to 9000
   */
  public Article publishedOn(LocalDate date) {
    Objects.requireNonNull(date, "date");
    if (date.getYear() < 1000 || date.getYear() > 9000) {
      throw new IllegalArgumentException("no publication date: " + date);
    }
    return new Article(text, date);
  }

  /**
   * The raw text.
   *
   * @return the string that was given
   */
  public String text() {
    return text;
  }

  /**
   * The publication date given by the caller.
   *
   * @return the day, or empty; what was found in the text is in {@link Extraction#published()}
   */
  public Optional<LocalDate> published() {
    return Optional.ofNullable(published);
  }
}
