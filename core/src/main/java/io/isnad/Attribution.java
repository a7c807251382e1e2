package io.isnad;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
   * Checks the values and copies the list.
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
}
