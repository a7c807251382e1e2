package io.isnad;

import java.util.List;

/**
 * One of the four extractors of {@link Isnad}. It runs only the stages that it needs; who wants
 * more than one kind of result calls {@link Isnad#extract(Article)}, which runs each stage once.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param <T> what is extracted
 */
public interface Extractor<T> {

  /**
   * Reads an article.
   *
   * @param article the article
   * @return what was found, in the order of the text; possibly nothing
   * @throws NullPointerException if {@code article} is null
   */
  List<T> extract(Article article);

  /**
   * Reads a text of unknown date.
   *
   * @param text the text
   * @return what was found, in the order of the text; possibly nothing
   * @throws NullPointerException if {@code text} is null
   */
  default List<T> extract(String text) {
    return extract(Article.of(text));
  }
}
