package io.isnad.internal.entities;

import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.SharedScores;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every tagger sees of a token: its forms, letters, clusters and lists, those of its
 * neighbours, and what the rest of the article shows of the same word. Computed once for a text and
 * shared by the taggers.
 *
 * <p>Immutable after construction but for the scores that it keeps; made per call.
 */
public final class WordFeatures {

  private static final String EDGE = "_";
  private static final int WINDOW = 2;
  private static final int COMMON = 14; // 2^14 occurrences in 6 M words: a function word
  private static final int MOST_HINTS = 4;

  /** The lists whose entries are features, with the attributes that are told. */
  private static final List<String> LISTS =
      List.of(
          "given-names",
          "family-names",
          "foreign-names",
          "places",
          "organisations",
          "organisation-heads",
          "media",
          "titles",
          "nationalities",
          "groups",
          "sources",
          "cues",
          "meetings");

  private final SegmentedText text;
  private final WordClusters clusters;
  private final List<List<String>> clustersOf; // by token
  private final List<List<String>> labels;
  private final Map<String, Set<String>> hints = new HashMap<>();
  private final boolean[] quoted;
  private final SharedScores sharedScores;

  public WordFeatures(SegmentedText text, Lexicon lexicon, WordClusters clusters) {
    this.text = text;
    this.clusters = clusters;
    this.clustersOf = new ArrayList<>(text.tokens().size());
    for (Token token : text.tokens()) {
      clustersOf.add(clusters.clusters(token.stem()));
    }
    this.labels = new ArrayList<>();
    for (int i = 0; i < text.tokens().size(); i++) {
      labels.add(new ArrayList<>(2));
    }
    for (Sentence sentence : text.sentences()) {
      label(sentence, lexicon);
    }
    this.quoted = new boolean[text.tokens().size()];
    for (Sentence sentence : text.sentences()) {
      markQuotations(sentence);
    }
    collectHints();
    this.sharedScores = new SharedScores(text.tokens().size());
  }

  /** The scores of these features, kept for all layers. */
  SharedScores sharedScores() {
    return sharedScores;
  }

  /** The text that the features speak of. */
  public SegmentedText text() {
    return text;
  }

  /** Whether a token lies between quotation marks of its sentence. */
  public boolean quoted(int token) {
    return quoted[token];
  }

  /** The cluster of a token at a granularity, {@code ?} when it has none. */
  public String cluster(int token, int size) {
    List<String> all = clustersOf.get(token);
    return size < all.size() ? all.get(size) : "?";
  }

  /** The list entries that cover a token, each as list, place in the entry and attribute. */
  public List<String> labels(int token) {
    return labels.get(token);
  }

  /** Adds the features of the token {@code at}, which is in {@code sentence}. */
  public void add(Sentence sentence, int at, Features out) {
    Token token = text.tokens().get(at);
    out.add("b");
    for (int offset = -WINDOW; offset <= WINDOW; offset++) {
      addWord(sentence, at + offset, NAMES[offset + WINDOW], out);
    }
    addLetters(token, out);
    out.add("c", token.clitics());
    out.add("k", shape(token));
    String before = stem(sentence, at - 1);
    String after = stem(sentence, at + 1);
    out.add("s-10", before, token.stem());
    out.add("s01", token.stem(), after);
    out.add("s-11", before, after);
    addClusterPairs(sentence, at, out);
    if (quoted[at]) {
      out.add("q");
      if (at > sentence.first() && !quoted[at - 1]) {
        out.add("q1", at - 2 < sentence.first() ? EDGE : stem(sentence, at - 2));
      }
    }
    if (at == sentence.first()) {
      out.add("first");
    }
    for (String hint : hints.getOrDefault(token.stem(), Set.of())) {
      out.add("d", hint);
    }
  }

  private static final String[] NAMES = {"-2", "-1", "0", "1", "2"};

  private void addWord(Sentence sentence, int at, String name, Features out) {
    if (at < sentence.first() || at >= sentence.end()) {
      out.addAt("w", name, EDGE);
      return;
    }
    Token token = text.tokens().get(at);
    out.addAt("w", name, token.form());
    out.addAt("s", name, token.stem());
    for (String cluster : clustersOf.get(at)) {
      out.addAt("u", name, cluster);
    }
    for (String label : labels.get(at)) {
      out.addAt("l", name, label);
    }
    if (name.equals("-1") || name.equals("1")) {
      String stem = token.stem();
      out.addAt("p", name, stem, 0, Math.min(3, stem.length()));
      out.addAt("e", name, stem, Math.max(0, stem.length() - 2), stem.length());
      out.addAt("c", name, token.clitics());
    }
  }

  private static void addLetters(Token token, Features out) {
    String stem = token.stem();
    for (int n = 1; n <= 4 && n <= stem.length(); n++) {
      out.add("p", stem, 0, n);
      out.add("e", stem, stem.length() - n, stem.length());
    }
  }

  private void addClusterPairs(Sentence sentence, int at, Features out) {
    int size = clusters.sizes() - 2;
    if (size < 0) {
      return;
    }
    String here = cluster(sentence, at, size);
    String before = cluster(sentence, at - 1, size);
    String after = cluster(sentence, at + 1, size);
    out.add("u-10", before, here);
    out.add("u01", here, after);
  }

  private String cluster(Sentence sentence, int at, int size) {
    if (at < sentence.first() || at >= sentence.end()) {
      return EDGE;
    }
    return cluster(at, size);
  }

  private String stem(Sentence sentence, int at) {
    return at < sentence.first() || at >= sentence.end() ? EDGE : text.tokens().get(at).stem();
  }

  private static String shape(Token token) {
    return switch (token.kind()) {
      case MARK -> token.form();
      case NUMBER -> "9";
      case WORD -> {
        String stem = token.stem();
        if (stem.charAt(0) < 0x250) {
          yield "latin";
        }
        String length = stem.length() < 3 ? "a" : stem.length() < 6 ? "aaa" : "aaaaaa";
        yield stem.startsWith("ال") ? "al" + length : length;
      }
    };
  }

  private void label(Sentence sentence, Lexicon lexicon) {
    List<String> stems = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    for (int i = sentence.first(); i < sentence.end(); i++) {
      stems.add(text.tokens().get(i).stem());
      forms.add(text.tokens().get(i).form());
    }
    for (String list : LISTS) {
      for (Lexicon.Match match : lexicon.matches(list, stems, forms)) {
        String attribute = match.attributes().isEmpty() ? "" : match.attributes().get(0);
        int length = match.end() - match.first();
        for (int i = match.first(); i < match.end(); i++) {
          String place = length == 1 ? "S" : i == match.first() ? "B" : "I";
          labels.get(sentence.first() + i).add(list + place + attribute);
        }
      }
    }
  }

  private void markQuotations(Sentence sentence) {
    boolean open = false;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      String form = text.tokens().get(i).form();
      if (Quotation.opens(form) || (!open && Quotation.isMark(form))) {
        open = !Quotation.closes(form) || !open;
      } else if (Quotation.isMark(form)) {
        open = false;
      } else {
        quoted[i] = open;
      }
    }
  }

  /** For each word that is not too common: which lists its left and right neighbours stand in. */
  private void collectHints() {
    for (Sentence sentence : text.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        Token token = text.tokens().get(i);
        if (!token.isWord() || clusters.frequencyClass(token.stem()) >= COMMON) {
          continue;
        }
        Set<String> found = hints.computeIfAbsent(token.stem(), stem -> new TreeSet<>());
        addHints(sentence, i - 1, "<", found);
        addHints(sentence, i + 1, ">", found);
      }
    }
  }

  private void addHints(Sentence sentence, int at, String side, Set<String> found) {
    if (at < sentence.first() || at >= sentence.end()) {
      return;
    }
    for (String label : labels.get(at)) {
      if (found.size() < MOST_HINTS) {
        found.add(side + label);
      }
    }
  }
}
