package io.isnad;

import java.util.Objects;

/**
 * A place in the text where something is said: a name, a title, a cue, a trigger, a topic.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param kind what sort of expression it is
 * @param span where it stands, without proclitics, quotation marks and final punctuation
 * @param text the letters under the span, as they stand in the article
 * @param confidence how sure the models are, in [0, 1]; not a calibrated probability
 */
public record Mention(Kind kind, Span span, String text, double confidence) {

  /** What sort of expression a mention is; the names are those of the annotation guidelines. */
  public enum Kind {
    /** The proper name of a human. */
    PERSON,
    /** The name of an institution, company, armed group, party, outlet or body. */
    ORGANISATION,
    /** The name of a country, city, region, sea, building or site. */
    LOCATION,
    /** People without a proper name who take part or speak. */
    GROUP,
    /** An office, rank or profession. */
    TITLE,
    /** A source that is none of the above: «مصادر مطلعة», «بيان». */
    SOURCE,
    /** The word that attributes: «قال», «بحسب». */
    CUE,
    /** The word that says that people met: «التقى», «اجتماع». */
    TRIGGER,
    /** What a meeting was about. */
    TOPIC
  }

  /**
   * Checks the values.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if the confidence is outside [0, 1]
   */
  public Mention {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
    Entity.checkConfidence(confidence);
  }
}
