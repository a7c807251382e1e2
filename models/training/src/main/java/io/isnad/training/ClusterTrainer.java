package io.isnad.training;

import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import io.isnad.internal.segmentation.CliticFinder;
import io.isnad.internal.segmentation.FurnitureFinder;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Segmenter;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.segmentation.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Learns from unlabelled text how frequent words are and which words behave alike.
 *
 * <p>Clusters are found by the exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney
 * 1998) on the words to the left and right: each word moves to the cluster in which it loses least
 * mutual information between cluster and neighbouring word, until few move. Deterministic.
 */
public final class ClusterTrainer {

  private static final int LEAST_FREQUENCY = 4;
  private static final int CONTEXT_WORDS = 4000;
  private static final int ROUNDS = 12;
  private static final int[] SIZES = {100, 400, 1500};

  private final TextArchive archive;
  private final Consumer<String> progress;

  /** A trainer on the articles of an archive; {@code progress} is told what goes on. */
  ClusterTrainer(TextArchive archive, Consumer<String> progress) {
    this.archive = archive;
    this.progress = progress;
  }

  /**
   * How often each normalised word stands in the archive, as lines that {@link WordClusters} reads.
   */
  Map<String, Integer> frequencies() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String day : archive.days()) {
      archive.read(
          day,
          text -> {
            for (Tokenizer.RawToken token : Tokenizer.tokenize(text, 0, text.length())) {
              if (token.kind() == Token.Kind.WORD) {
                counts.merge(token.form(), 1, Integer::sum);
              }
            }
          });
    }
    return counts;
  }

  /** The lines of a cluster file from counts and clusters. */
  static String lines(Map<String, Integer> counts, Map<String, int[]> clusters) {
    StringBuilder out = new StringBuilder();
    TreeMap<String, Integer> all = new TreeMap<>(counts);
    for (String word : clusters.keySet()) {
      all.putIfAbsent(word, 0);
    }
    for (Map.Entry<String, Integer> entry : all.entrySet()) {
      int[] found = clusters.get(entry.getKey());
      if (entry.getValue() < LEAST_FREQUENCY && found == null) {
        continue;
      }
      int count = entry.getValue();
      out.append(entry.getKey()).append('\t');
      out.append(count == 0 ? -1 : 31 - Integer.numberOfLeadingZeros(count));
      if (found != null) {
        for (int size = 0; size < found.length; size++) {
          out.append('\t').append((char) ('a' + size)).append(Integer.toString(found[size], 36));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** The lines of a cluster file; words are cut up by the clitic model of a bundle. */
  String train(Path bundle) throws IOException {
    Map<String, Integer> frequencies = frequencies();
    CliticFinder clitics =
        new CliticFinder(
            LinearModel.read(Files.readAllBytes(bundle.resolve("clitics.bin"))),
            WordClusters.read(lines(frequencies, Map.of())),
            Lexicon.read(Files.readString(bundle.resolve("lexicon.tsv"))));
    return lines(frequencies, cluster(clitics, SIZES));
  }

  /** The clusters of each stem, one number per size. */
  Map<String, int[]> cluster(CliticFinder clitics, int... sizes) throws IOException {
    Bigrams bigrams = bigrams(clitics);
    Map<String, int[]> out = new TreeMap<>();
    for (int i = 0; i < sizes.length; i++) {
      int[] found = exchange(bigrams, sizes[i]);
      for (int word = 0; word < found.length; word++) {
        out.computeIfAbsent(bigrams.words.get(word), w -> new int[sizes.length])[i] = found[word];
      }
    }
    return out;
  }

  /** For each word the contexts that it stands in and how often; contexts are numbered. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Bigrams(List<String> words, int[][] contexts, int[][] counts, int contextSize) {}

  private Bigrams bigrams(CliticFinder clitics) throws IOException {
    List<int[]> sentences = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    List<String> names = new ArrayList<>();
    Segmenter segmenter = new Segmenter(new FurnitureFinder(Lexicon.read("")), clitics);
    for (String day : archive.days()) {
      archive.read(
          day,
          text -> {
            SegmentedText segmented = segmenter.segment(text);
            for (Sentence sentence : segmented.sentences()) {
              int[] row = new int[sentence.length()];
              for (int i = 0; i < row.length; i++) {
                Token token = segmented.tokens().get(sentence.first() + i);
                String stem = token.kind() == Token.Kind.NUMBER ? "0" : token.stem();
                row[i] = ids.computeIfAbsent(stem, s -> addName(names, s));
              }
              sentences.add(row);
            }
          });
      progress.accept("read " + day);
    }
    return count(sentences, names);
  }

  private static int addName(List<String> names, String name) {
    names.add(name);
    return names.size() - 1;
  }

  private static Bigrams count(List<int[]> sentences, List<String> names) {
    int[] frequency = new int[names.size()];
    for (int[] sentence : sentences) {
      for (int word : sentence) {
        frequency[word]++;
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < frequency.length; i++) {
      if (frequency[i] >= LEAST_FREQUENCY) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> -frequency[i]).thenComparing(i -> names.get(i)));
    int[] rank = new int[names.size()];
    Arrays.fill(rank, -1);
    for (int i = 0; i < order.size(); i++) {
      rank[order.get(i)] = i;
    }
    List<Map<Integer, Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      pairs.add(new TreeMap<>());
    }
    int half = CONTEXT_WORDS + 2; // one for the rare words, one for the sentence's edge
    for (int[] sentence : sentences) {
      for (int i = 0; i < sentence.length; i++) {
        int word = rank[sentence[i]];
        if (word >= 0) {
          int left = i == 0 ? CONTEXT_WORDS + 1 : context(rank[sentence[i - 1]]);
          int right = i + 1 == sentence.length ? CONTEXT_WORDS + 1 : context(rank[sentence[i + 1]]);
          pairs.get(word).merge(left, 1, Integer::sum);
          pairs.get(word).merge(half + right, 1, Integer::sum);
        }
      }
    }
    int[][] contexts = new int[order.size()][];
    int[][] counts = new int[order.size()][];
    for (int i = 0; i < contexts.length; i++) {
      contexts[i] = pairs.get(i).keySet().stream().mapToInt(Integer::intValue).toArray();
      counts[i] = pairs.get(i).values().stream().mapToInt(Integer::intValue).toArray();
    }
    return new Bigrams(order.stream().map(names::get).toList(), contexts, counts, 2 * half);
  }

  private static int context(int rank) {
    return rank >= 0 && rank < CONTEXT_WORDS ? rank : CONTEXT_WORDS;
  }

  private int[] exchange(Bigrams bigrams, int size) {
    int words = bigrams.words.size();
    int[] cluster = new int[words];
    int[][] joint = new int[bigrams.contextSize][size];
    long[] total = new long[size];
    for (int word = 0; word < words; word++) {
      cluster[word] = word % size;
      add(bigrams, word, cluster[word], 1, joint, total);
    }
    double[] gain = new double[size];
    for (int round = 1; round <= ROUNDS; round++) {
      int moved = 0;
      for (int word = 0; word < words; word++) {
        add(bigrams, word, cluster[word], -1, joint, total);
        int best = best(bigrams, word, joint, total, gain, cluster[word]);
        if (best != cluster[word]) {
          moved++;
          cluster[word] = best;
        }
        add(bigrams, word, best, 1, joint, total);
      }
      progress.accept(
          size + " clusters, round " + round + ": " + moved + " of " + words + " moved");
      if (moved < words / 200) {
        break;
      }
    }
    return cluster;
  }

  private static void add(
      Bigrams bigrams, int word, int cluster, int sign, int[][] joint, long[] total) {
    int[] contexts = bigrams.contexts[word];
    int[] counts = bigrams.counts[word];
    for (int i = 0; i < contexts.length; i++) {
      joint[contexts[i]][cluster] += sign * counts[i];
      total[cluster] += (long) sign * counts[i];
    }
  }

  /** The cluster in which the word, now in none, adds most to the mutual information. */
  private static int best(
      Bigrams bigrams, int word, int[][] joint, long[] total, double[] gain, int now) {
    Arrays.fill(gain, 0);
    int[] contexts = bigrams.contexts[word];
    int[] counts = bigrams.counts[word];
    long sum = 0;
    for (int i = 0; i < contexts.length; i++) {
      int[] row = joint[contexts[i]];
      int count = counts[i];
      double alone = entropy(count);
      sum += count;
      for (int cluster = 0; cluster < gain.length; cluster++) {
        int there = row[cluster];
        gain[cluster] += there == 0 ? alone : entropy(there + count) - entropy(there);
      }
    }
    int best = now;
    double most = Double.NEGATIVE_INFINITY;
    for (int cluster = 0; cluster < gain.length; cluster++) {
      double change = gain[cluster] - entropy(total[cluster] + sum) + entropy(total[cluster]);
      if (change > most + 1e-9) {
        most = change;
        best = cluster;
      }
    }
    return best;
  }

  private static final double[] ENTROPY = new double[1 << 16];

  static {
    for (int i = 1; i < ENTROPY.length; i++) {
      ENTROPY[i] = i * Math.log(i);
    }
  }

  private static double entropy(long count) {
    return count < ENTROPY.length ? ENTROPY[(int) count] : count * Math.log((double) count);
  }
}
