package io.isnad;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody is said to say, write, report, claim, deny, promise or reveal something.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param id unique within the extraction: {@code A1}, {@code A2}, … in the order of the cues
 * @param cue the word that attributes
 * @param source who said it first
 * @param implicit whether the source is unwritten («وأضاف أن…») and was found in the text before
 * @param via who passed it on, nearest to the reader first; empty when the text says of nobody
 * @param content what is said, without the complementiser and the outer quotation marks
 * @param speech whether the content stands in quotation marks
 * @param quotations the parts of the content that stand in quotation marks, without the marks, in
 *     order; the content itself when the speech is direct
 * @param stance what kind of saying the cue is
 * @param negated whether the cue is negated: «لم يؤكد», «دون أن يذكر»
 * @param within the attribution in whose content this one is told, the innermost one; empty where
 *     the article speaks itself
 * @param confidence in [0, 1]; not a calibrated probability
 */
public record Attribution(
    String id,
    Mention cue,
    Source source,
    boolean implicit,
    List<Source> via,
    Span content,
    Speech speech,
    List<Span> quotations,
    Stance stance,
    boolean negated,
    Optional<Attribution> within,
    double confidence) {

  /** How the words are given. */
  public enum Speech {
    /** All in quotation marks. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** Partly in quotation marks. */
    MIXED
  }

  /**
   * What kind of saying a cue is. Verbs, participles and nouns of one root count alike; the words
   * stand with their stance in the list {@code cues}; what it does not know is {@link #SAYS}.
   */
  public enum Stance {
    /** Says without more: قال، أضاف، ذكر، وفق. */
    SAYS,
    /** Says what need not be so: زعم، ادعى، اعتبر، رأى. */
    CLAIMS,
    /** Says that it is not so: نفى، أنكر. */
    DENIES,
    /** Says with emphasis, or that it is so: أكد، شدد. */
    CONFIRMS,
    /** Warns or threatens: حذر، هدد. */
    WARNS,
    /** Promises or vows: تعهد، وعد. */
    PROMISES,
    /** Asks, demands, calls for: طالب، دعا، سأل. */
    ASKS,
    /** Makes known what was not: كشف، أعلن عن. */
    REVEALS,
    /** Criticises or accuses: انتقد، اتهم، ندد. */
    CRITICISES
  }

  /**
   * Checks the values and copies the lists.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if the confidence is outside [0, 1]
   */
  public Attribution {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(cue, "cue");
    Objects.requireNonNull(source, "source");
    via = List.copyOf(via);
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(speech, "speech");
    quotations = List.copyOf(quotations);
    Objects.requireNonNull(stance, "stance");
    Objects.requireNonNull(within, "within");
    Entity.checkConfidence(confidence);
  }

  /**
   * The way of the words from the reader to the first speaker: those who passed them on, nearest to
   * the reader first, then the source.
   *
   * @return at least one link
   */
  public List<Source> chain() {
    List<Source> chain = new ArrayList<>(via);
    chain.add(source);
    return List.copyOf(chain);
  }

  /**
   * Everybody who vouches for what is said here: the chain of the outermost attribution that this
   * one is told in, then the chains inwards to this one's.
   *
   * @return at least one link, nearest to the reader first
   */
  public List<Source> fullChain() {
    List<Source> chain = new ArrayList<>();
    for (Optional<Attribution> told = Optional.of(this);
        told.isPresent();
        told = told.get().within()) {
      chain.addAll(0, told.get().chain());
    }
    return List.copyOf(chain);
  }
}
