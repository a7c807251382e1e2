package io.isnad;

import java.util.List;

/**
 * Somebody or something of the article: all mentions of one person, body, place or group together.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 */
public sealed interface Entity permits Person, Organisation, Place, Group {

  /**
   * An identifier, unique within the {@link Extraction}: {@code P1}, {@code O3}, {@code L2}, {@code
   * G1}.
   *
   * @return a letter and a number from 1, in the order of first mention
   */
  String id();

  /**
   * The fullest name or wording found, as it stands in the text but without proclitics.
   *
   * @return never empty
   */
  String name();

  /**
   * Where the entity is mentioned, in the order of the text.
   *
   * @return at least one mention
   */
  List<Mention> mentions();

  /**
   * How sure the models are of its best mention.
   *
   * @return a number in [0, 1]; not a calibrated probability
   */
  double confidence();

  /**
   * Checks that a confidence lies in [0, 1].
   *
   * @param confidence the number to check
   * @throws IllegalArgumentException if it does not
   */
  static void checkConfidence(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
    }
  }
}
