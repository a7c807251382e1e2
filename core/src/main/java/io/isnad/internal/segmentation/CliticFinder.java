package io.isnad.internal.segmentation;

import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which first letters of a word are proclitics: conjunction و ف, preposition ب ل ك or
 * future س. Spelling gives the candidates, the model chooses among them by the word's letters and
 * by how often each rest stands alone in unlabelled text. «لل» has two readings: ل + ال… and ل +
 * ل….
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class CliticFinder {

  /** The label of لل where the article is hidden in it. */
  private static final String HIDDEN_ARTICLE = "لل";

  private static final int SHORTEST_STEM = 2;

  /** The lists of names: a stem that begins an entry is likely whole. */
  private static final List<String> NAMES =
      List.of(
          "given-names",
          "family-names",
          "foreign-names",
          "places",
          "organisations",
          "media",
          "organisation-heads",
          "titles");

  private final LinearModel model;
  private final WordClusters clusters;
  private final Lexicon lexicon;

  public CliticFinder(LinearModel model, WordClusters clusters, Lexicon lexicon) {
    this.model = model;
    this.clusters = clusters;
    this.lexicon = lexicon;
  }

  /**
   * A way to read a word.
   *
   * @param label the proclitics; {@code لل} at its end when the article is hidden
   * @param length how many normalised characters are proclitics
   * @param stem the rest, with a hidden article restored
   */
  public record Reading(String label, int length, String stem) {}

  /**
   * The most probable reading of a normalised word. After a conjunction the rest is read once more,
   * since few words with two proclitics are seen in training.
   */
  public Reading find(String word) {
    Reading outer = choose(word);
    if (!outer.label().equals("و") && !outer.label().equals("ف")) {
      return outer;
    }
    Reading inner = choose(outer.stem());
    if (inner.length() == 0 || inner.label().startsWith("و") || inner.label().startsWith("ف")) {
      return outer;
    }
    return new Reading(outer.label() + inner.label(), 1 + inner.length(), inner.stem());
  }

  private Reading choose(String word) {
    List<Reading> readings = readings(word);
    if (readings.size() == 1) {
      return readings.get(0);
    }
    Features features = Features.hashed();
    addFeatures(word, readings, clusters, lexicon, features);
    double[] distribution = model.distribution(features);
    Reading best = readings.get(0);
    double most = -1;
    for (Reading reading : readings) {
      int outcome = model.outcomes().indexOf(label(reading));
      if (outcome >= 0 && distribution[outcome] > most) {
        most = distribution[outcome];
        best = reading;
      }
    }
    return best;
  }

  /** What the model calls a reading. */
  public static String label(Reading reading) {
    return reading.label().isEmpty() ? "-" : reading.label();
  }

  /** All readings that spelling allows, the word without proclitics first. */
  public static List<Reading> readings(String word) {
    List<Reading> out = new ArrayList<>();
    out.add(new Reading("", 0, word));
    addPrefixed(word, 0, out);
    if (word.startsWith("و") || word.startsWith("ف")) {
      if (word.length() - 1 >= SHORTEST_STEM) {
        out.add(new Reading(word.substring(0, 1), 1, word.substring(1)));
      }
      addPrefixed(word, 1, out);
    }
    return out;
  }

  private static void addPrefixed(String word, int at, List<Reading> out) {
    if (word.length() - at - 1 < SHORTEST_STEM) {
      return;
    }
    char c = word.charAt(at);
    if (c == 'ب' || c == 'ل' || c == 'ك' || c == 'س') {
      out.add(new Reading(word.substring(0, at + 1), at + 1, word.substring(at + 1)));
      if (c == 'ل' && word.charAt(at + 1) == 'ل') {
        String label = word.substring(0, at) + HIDDEN_ARTICLE;
        out.add(new Reading(label, at + 1, "ال" + word.substring(at + 2)));
      }
    }
  }

  /** The features of the choice between readings. */
  public static void addFeatures(
      String word, List<Reading> readings, WordClusters clusters, Lexicon lexicon, Features out) {
    out.add("w", word);
    for (int n = 2; n <= 4 && n < word.length(); n++) {
      out.add("p", word, 0, n);
      out.add("s", word, word.length() - n, word.length());
    }
    out.add("n", Integer.toString(Math.min(word.length(), 9)));
    Reading likeliest = readings.get(0);
    int most = Integer.MIN_VALUE;
    for (Reading reading : readings) {
      int frequency = clusters.frequencyClass(reading.stem());
      String label = label(reading);
      out.add("f", label, Integer.toString(frequency));
      out.add("r", label, reading.stem());
      if (lexicon.begins(NAMES, reading.stem())) {
        out.add("k", label);
        out.add("kn", label, Integer.toString(Math.min(reading.stem().length(), 6)));
      }
      if (reading.stem().startsWith("ال")) {
        out.add("al", label);
      }
      if (frequency - 2 * reading.length() > most) {
        most = frequency - 2 * reading.length();
        likeliest = reading;
      }
      int whole = clusters.frequencyClass(word);
      out.add("d", label, Integer.toString(Math.max(-6, Math.min(6, frequency - whole))));
    }
    out.add("l", label(likeliest));
  }
}
