package io.isnad;

import java.util.List;
import java.util.Objects;

/**
 * Who says something, or who passes it on.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param type what sort of source it is
 * @param entity who it is
 * @param mention the mention that names the source here; for an unwritten subject the nearest
 *     earlier one
 * @param grounds the words that say how the source knows («مطلع على الملف», «مقرب من الرئيس») or
 *     why it has no name («رفض الكشف عن هويته»), in the order of the text; mostly empty
 */
public record Source(Type type, Entity entity, Mention mention, List<Span> grounds) {

  /** What sort of source speaks. */
  public enum Type {
    /** A person by name. */
    NAMED,
    /** An office or spokesman without a name, a government body, a statement of one. */
    OFFICIAL,
    /** A media outlet. */
    MEDIA,
    /** Sources, witnesses, officials without a name. */
    ANONYMOUS,
    /** A report, study, statement or law. */
    DOCUMENT,
    /** Any other body. */
    ORGANISATION,
    /** Any other people. */
    GROUP
  }

  /**
   * Checks the values and copies the list.
   *
   * @throws NullPointerException if a part is null
   */
  public Source {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(mention, "mention");
    grounds = List.copyOf(grounds);
  }
}
