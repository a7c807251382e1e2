package io.isnad;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

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
 * @param status whether it was held; cancelled and postponed are decided by words in the text, the
 *     others by a model
 * @param statusWords where the text says so, in order; empty where no word of the lists does
 * @param channel how it was held
 * @param levels on what level and between how many parties, as far as stated, in the order of the
 *     constants
 * @param round its number, where the text counts it («الجولة الثالثة»: 3), from 1 on
 * @param several whether the record tells of several occasions («سلسلة اجتماعات»)
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
    List<Span> statusWords,
    Channel channel,
    List<Level> levels,
    OptionalInt round,
    boolean several,
    boolean secret,
    List<Attribution> claims,
    double confidence) {

  /** Whether a meeting took place. */
  public enum Status {
    /** Reported as having happened or happening. */
    HELD,
    /** Announced or called for. */
    PLANNED,
    /** Did not or will not take place, or its being held is denied. */
    DENIED,
    /** May have taken place. */
    POSSIBLE,
    /** Was to take place and has been called off. */
    CANCELLED,
    /** Was to take place and has been put off. */
    POSTPONED
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

  /** On what level, or between how many parties, a meeting is held. */
  public enum Level {
    /** Heads of state or government. */
    SUMMIT,
    /** Ministers. */
    MINISTERIAL,
    /** Ambassadors or permanent delegates. */
    AMBASSADORS,
    /** Experts or technical committees. */
    EXPERTS,
    /** Called of high level, no more. */
    HIGH_LEVEL,
    /** Two parties. */
    BILATERAL,
    /** Three parties. */
    TRILATERAL,
    /** Four parties. */
    QUADRILATERAL,
    /** Five parties or more. */
    MULTILATERAL
  }

  /** What a participant is to the others. */
  public enum Role {
    /** Receives the others, or invites them. */
    HOST,
    /** Comes to the others. */
    VISITOR,
    /** Brings the others together. */
    MEDIATOR,
    /** The text says nothing of it. */
    UNSTATED
  }

  /**
   * Somebody who takes part.
   *
   * @param entity who it is
   * @param mention the mention that says so
   * @param role host or visitor, where the text says so («استقبل», «زار»)
   */
  public record Participant(Entity entity, Mention mention, Role role) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a part is null
     */
    public Participant {
      Objects.requireNonNull(entity, "entity");
      Objects.requireNonNull(mention, "mention");
      Objects.requireNonNull(role, "role");
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
   * @throws IllegalArgumentException if there is no trigger, the round is below 1 or the confidence
   *     is outside [0, 1]
   */
  public Meeting {
    Objects.requireNonNull(id, "id");
    triggers = List.copyOf(triggers);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    times = List.copyOf(times);
    topics = List.copyOf(topics);
    Objects.requireNonNull(status, "status");
    statusWords = List.copyOf(statusWords);
    Objects.requireNonNull(channel, "channel");
    levels = List.copyOf(levels);
    Objects.requireNonNull(round, "round");
    claims = List.copyOf(claims);
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException("a meeting needs a trigger");
    }
    if (round.orElse(1) < 1) {
      throw new IllegalArgumentException("rounds are counted from 1 on: " + round.getAsInt());
    }
    Entity.checkConfidence(confidence);
  }
}
