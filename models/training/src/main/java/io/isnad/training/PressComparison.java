package io.isnad.training;

import io.isnad.Article;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Isnad;
import io.isnad.Meeting;
import io.isnad.internal.text.ArabicNormalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much our own articles are like the press: lengths, words unknown to the other, names, and how
 * often each cue and trigger comes. Both sides are read by the same models, so that their mistakes
 * fall on both. Of the press only figures come out, no text.
 */
public final class PressComparison {

  private static final int FEWEST_WORDS = 60;
  private static final int MOST_WORDS = 450;
  private static final int ROWS = 20;
  private static final int LONG_SENTENCE = 40;

  private final Isnad isnad;

  PressComparison(Isnad isnad) {
    this.isnad = isnad;
  }

  /** What was counted in one lot of articles. */
  private static final class Counts {
    private int articles;
    private int words;
    private int names;
    private int meetings;
    private int attributions;
    private final List<Integer> sentences = new ArrayList<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<String, Integer> cues = new HashMap<>();
    private final Map<String, Integer> triggers = new HashMap<>();

    double per100(int count) {
      return words == 0 ? 0 : 100.0 * count / words;
    }

    double meanSentence() {
      return sentences.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    double longShare() {
      long longOnes = sentences.stream().filter(length -> length >= LONG_SENTENCE).count();
      return sentences.isEmpty() ? 0 : 100.0 * longOnes / sentences.size();
    }

    double unknownTo(Counts other) {
      long unknown = 0;
      for (Map.Entry<String, Integer> word : vocabulary.entrySet()) {
        unknown += other.vocabulary.containsKey(word.getKey()) ? 0 : word.getValue();
      }
      return words == 0 ? 0 : 100.0 * unknown / words;
    }
  }

  /**
   * A Markdown table of our own articles beside as many words of the press, every {@code step}-th
   * article of the download.
   */
  String table(List<BratDocument> own, Path saudinewsnet, int step) throws IOException {
    Counts ours = new Counts();
    for (BratDocument document : own) {
      count(document.text(), ours);
    }
    Counts press = new Counts();
    TextArchive archive = new TextArchive(saudinewsnet);
    int[] at = {0};
    for (String day : archive.days()) {
      archive.read(
          day,
          text -> {
            int length = text.split("\\s+").length;
            boolean fits = length >= FEWEST_WORDS && length <= MOST_WORDS;
            if (fits && at[0]++ % step == 0 && press.words < ours.words) {
              count(text, press);
            }
          });
    }
    StringBuilder out = new StringBuilder("| | our own | press |\n| --- | --- | --- |\n");
    row(out, "articles", ours.articles, press.articles);
    row(out, "words per article", per(ours.words, ours.articles), per(press.words, press.articles));
    row(out, "words per sentence", ours.meanSentence(), press.meanSentence());
    row(out, "sentences of 40 words and more, %", ours.longShare(), press.longShare());
    row(out, "running words unknown to the other, %", ours.unknownTo(press), press.unknownTo(ours));
    row(out, "names per 100 words", ours.per100(ours.names), press.per100(press.names));
    row(out, "meetings per 100 words", ours.per100(ours.meetings), press.per100(press.meetings));
    row(
        out,
        "attributions per 100 words",
        ours.per100(ours.attributions),
        press.per100(press.attributions));
    frequencies(out, "cues", ours.cues, press.cues);
    frequencies(out, "triggers", ours.triggers, press.triggers);
    return out.toString();
  }

  private void count(String text, Counts counts) {
    Extraction found = isnad.extract(Article.of(text));
    counts.articles++;
    for (String line : text.split("[\\n.؟!]")) {
      int length = 0;
      for (String word : line.split("[\\s\\p{Punct}،؛«»“”]+")) {
        if (!word.isEmpty()) {
          length++;
          counts.words++;
          counts.vocabulary.merge(ArabicNormalizer.normalize(word), 1, Integer::sum);
        }
      }
      if (length > 3) {
        counts.sentences.add(length);
      }
    }
    for (List<? extends Entity> entities :
        List.of(found.persons(), found.organisations(), found.places())) {
      entities.forEach(entity -> counts.names += entity.mentions().size());
    }
    found
        .attributions()
        .forEach(
            attribution -> {
              counts.attributions++;
              String cue = ArabicNormalizer.normalize(attribution.cue().text());
              counts.cues.merge(cue, 1, Integer::sum);
            });
    for (Meeting meeting : found.meetings()) {
      meeting
          .triggers()
          .forEach(
              trigger -> {
                counts.meetings++;
                counts.triggers.merge(ArabicNormalizer.normalize(trigger.text()), 1, Integer::sum);
              });
    }
  }

  private static double per(int count, int of) {
    return of == 0 ? 0 : (double) count / of;
  }

  private static void row(StringBuilder out, String name, double ours, double press) {
    out.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", name, ours, press));
  }

  /** The shares of the most frequent words of both sides. */
  private static void frequencies(
      StringBuilder out, String name, Map<String, Integer> ours, Map<String, Integer> press) {
    int all = ours.values().stream().mapToInt(Integer::intValue).sum();
    int others = press.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> words = new TreeSet<>(most(ours));
    words.addAll(most(press));
    List<String> sorted = new ArrayList<>(words);
    Map<String, Double> share = new HashMap<>();
    for (String word : sorted) {
      share.put(word, per(press.getOrDefault(word, 0), others));
    }
    sorted.sort(Comparator.comparing(share::get).reversed());
    out.append(String.format(Locale.ROOT, "| **of 100 %s** | | |%n", name));
    for (String word : sorted) {
      row(
          out,
          word,
          100 * per(ours.getOrDefault(word, 0), all),
          100 * per(press.getOrDefault(word, 0), others));
    }
  }

  private static List<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(ROWS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
