package io.isnad;

import java.util.List;
import java.util.Objects;

/**
 * An occasion on which people or bodies are said to meet, talk or communicate with each other: one
 * record per occasion, however often the text tells it.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param id unique within the extraction: {@code M1}, {@code M2}, … in the order of the text
 * @param triggers the words that tell of it, at least one
 * @param participants who met
 * @param places where, as far as stated
 * @param times when, as far as stated
 * @param topics what about, as far as stated
 * @param status whether it was held
 * @param channel how it was held
 * @param secret whether the text calls it secret, closed or unannounced
 * @param claims the attributions in whose content the meeting is told; empty where the article
 *     tells it in its own voice
 * @param confidence in [0, 1]; not a calibrated probability
 */
public record Meeting(
    String id,
    List<Mention> triggers,
    List<Participant> participants,
    List<Place> places,
    List<TimeExpression> times,
    List<Mention> topics,
    Status status,
    Channel channel,
    boolean secret,
    List<Attribution> claims,
    double confidence) {

  /** Whether a meeting took place. */
  public enum Status {
    /** Reported as having happened or happening. */
    HELD,
    /** Announced, called for or postponed. */
    PLANNED,
    /** Did not or will not take place, or its being held is denied. */
    DENIED,
    /** May have taken place. */
    POSSIBLE
  }

  /** How a meeting is held. */
  public enum Channel {
    /** Face to face; the default. */
    IN_PERSON,
    /** By telephone. */
    PHONE,
    /** By video. */
    VIDEO
  }

  /**
   * Somebody who takes part.
   *
   * @param entity who it is
   * @param mention the mention that says so
   */
  public record Participant(Entity entity, Mention mention) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a part is null
     */
    public Participant {
      Objects.requireNonNull(entity, "entity");
      Objects.requireNonNull(mention, "mention");
    }

    @Override
    public String toString() {
      return entity.name();
    }
  }

  /**
   * Checks the values and copies the lists.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if there is no trigger or the confidence is outside [0, 1]
   */
  public Meeting {
    Objects.requireNonNull(id, "id");
    triggers = List.copyOf(triggers);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    times = List.copyOf(times);
    topics = List.copyOf(topics);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(channel, "channel");
    claims = List.copyOf(claims);
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException("a meeting needs a trigger");
    }
    Entity.checkConfidence(confidence);
  }
}
