package io.isnad;

import java.util.List;
import java.util.Objects;

/**
 * A human who is named in the article, or who is known by an office only («قائد فيلق القدس»).
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param id unique within the extraction
 * @param name the fullest wording found, without proclitics
 * @param mentions where it is mentioned, in the order of the text, at least one
 * @param titles offices, ranks and professions that stand beside the name or for it
 * @param confidence in [0, 1]; not a calibrated probability
 */
public record Person(
    String id, String name, List<Mention> mentions, List<Mention> titles, double confidence)
    implements Entity {

  /**
   * Checks the values and copies the lists.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if there is no mention or the confidence is outside [0, 1]
   */
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    mentions = List.copyOf(mentions);
    titles = List.copyOf(titles);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a mention");
    }
    Entity.checkConfidence(confidence);
  }

  /** The name alone; the parts have accessors. */
  @Override
  public String toString() {
    return name;
  }
}
