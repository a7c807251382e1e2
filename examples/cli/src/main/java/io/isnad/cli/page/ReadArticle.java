package io.isnad.cli.page;

import io.isnad.Extraction;
import java.util.Objects;

/**
 * An article that was read.
 *
 * @param name what the user calls it: its file name without the ending
 * @param found what is in it
 */
public record ReadArticle(String name, Extraction found) {

  /**
   * Checks the values.
   *
   * @throws NullPointerException if a part is null
   */
  public ReadArticle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(found, "found");
  }
}
