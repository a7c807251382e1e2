package io.isnad;

import java.util.List;
import java.util.Objects;

/**
 * People or papers without a proper name that take part in a meeting or speak: «قادة الفصائل»,
 * «مصادر مطلعة», «بيان».
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param id unique within the extraction
 * @param name the fullest wording found, without proclitics
 * @param mentions where it is mentioned, in the order of the text, at least one
 * @param confidence in [0, 1]; not a calibrated probability
 */
public record Group(String id, String name, List<Mention> mentions, double confidence)
    implements Entity {

  /**
   * Checks the values and copies the lists.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if there is no mention or the confidence is outside [0, 1]
   */
  public Group {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    mentions = List.copyOf(mentions);
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
