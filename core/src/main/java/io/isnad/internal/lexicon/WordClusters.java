package io.isnad.internal.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What unlabelled text says of a word: how frequent it is and which words it behaves like. Made by
 * {@code train-clusters}; a line is {@code form TAB frequency class TAB cluster…}, the clusters
 * from coarse to fine.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class WordClusters {

  private final Map<String, Entry> entries;
  private final int sizes;

  private record Entry(int frequencyClass, List<String> clusters) {}

  private WordClusters(Map<String, Entry> entries, int sizes) {
    this.entries = entries;
    this.sizes = sizes;
  }

  /** Clusters that know no word. */
  public static WordClusters none() {
    return new WordClusters(Map.of(), 0);
  }

  /**
   * Reads the lines.
   *
   * @throws IOException when a line has not the form
   */
  public static WordClusters read(String lines) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    Map<String, String> shared = new HashMap<>();
    BufferedReader in = new BufferedReader(new StringReader(lines));
    int number = 0;
    int sizes = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      String[] fields = line.split("\t", -1);
      if (fields.length < 2) {
        throw new IOException("line " + number + ": expected form, frequency class, clusters");
      }
      for (int i = 2; i < fields.length; i++) {
        fields[i] = shared.computeIfAbsent(fields[i], same -> same);
      }
      try {
        List<String> clusters = List.of(fields).subList(2, fields.length);
        entries.put(fields[0], new Entry(Integer.parseInt(fields[1]), List.copyOf(clusters)));
        sizes = Math.max(sizes, clusters.size());
      } catch (NumberFormatException e) {
        throw new IOException("line " + number + ": " + fields[1] + " is no frequency class", e);
      }
    }
    return new WordClusters(entries, sizes);
  }

  /** How many granularities of clusters there are. */
  public int sizes() {
    return sizes;
  }

  /** The logarithm to base 2 of how often the form was seen, rounded down; -1 when never. */
  public int frequencyClass(String form) {
    Entry entry = entries.get(form);
    return entry == null ? -1 : entry.frequencyClass();
  }

  /** The clusters of a form from coarse to fine; empty when it has none. */
  public List<String> clusters(String form) {
    Entry entry = entries.get(form);
    return entry == null ? List.of() : entry.clusters();
  }

  /** The cluster of a form at a granularity, or null when it has none. */
  public @Nullable String cluster(String form, int size) {
    Entry entry = entries.get(form);
    return entry == null || size >= entry.clusters().size() ? null : entry.clusters().get(size);
  }
}
