package io.isnad;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the models come from.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param version the version of the bundle
 * @param licence under which the models may be used; it follows their corpora
 * @param corpora what they were trained on, each with its licence and the digest of its text
 * @param scores figures measured when the bundle was made, by name, in percent
 * @param openNlp the version of OpenNLP that trained them
 */
public record Provenance(
    String version,
    String licence,
    List<String> corpora,
    Map<String, String> scores,
    String openNlp) {

  /**
   * Checks the values and copies the collections.
   *
   * @throws NullPointerException if a part is null
   */
  public Provenance {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(licence, "licence");
    corpora = List.copyOf(corpora);
    scores = Map.copyOf(scores);
    Objects.requireNonNull(openNlp, "openNlp");
  }
}
