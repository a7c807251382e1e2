package io.isnad.internal.entities;

import io.isnad.internal.inference.Buckets;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.SharedScores;
import io.isnad.internal.inference.TagFeatures;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.List;

/**
 * The features of one tagging layer over one sentence: the word features and the tags that earlier
 * layers gave to the tokens around.
 *
 * <p>Immutable; made per call.
 */
public final class LayerFeatures implements TagFeatures {

  private static final int REACH = 12;
  private static final List<String> NAMES = List.of("y0", "y1", "y2", "y3"); // by layer

  private final WordFeatures words;
  private final Sentence sentence;
  private final List<String[]> layers;
  private final String domain;

  /**
   * Features of a sentence.
   *
   * @param layers the tags of earlier layers, each an array over all tokens of the text
   * @param domain which corpus' conventions to follow: the same words are tagged differently in
   *     different corpora, so that some features are also seen together with the domain
   */
  public LayerFeatures(
      WordFeatures words, Sentence sentence, List<String[]> layers, String domain) {
    this.words = words;
    this.sentence = sentence;
    this.layers = layers;
    this.domain = domain;
  }

  @Override
  public int length() {
    return sentence.length();
  }

  @Override
  public void addShared(int index, Features out) {
    words.add(sentence, sentence.first() + index, out);
  }

  @Override
  public SharedScores sharedScores() {
    return words.sharedScores();
  }

  @Override
  public int place(int index) {
    return sentence.first() + index;
  }

  @Override
  public void addFixed(int index, Features out) {
    int at = sentence.first() + index;
    Token token = words.text().tokens().get(at);
    if (!domain.isEmpty()) {
      out.add("D", domain);
      out.add("Dw", domain, token.stem());
      out.add("D-1", domain, stem(at - 1));
      out.add("D1", domain, stem(at + 1));
      for (String label : words.labels(at)) {
        out.add("Dl", domain, label);
      }
    }
    if (!layers.isEmpty()) {
      addNearest(at, -1, "nl", out);
      addNearest(at, 1, "nr", out);
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      String[] tags = layers.get(layer);
      String name = NAMES.get(layer);
      out.addAt(name, "-10", tag(tags, at - 1), tag(tags, at));
      out.addAt(name, "01", tag(tags, at), tag(tags, at + 1));
      out.addAt(name, "0", tag(tags, at));
      out.addAt(name, "0w", tag(tags, at), token.stem());
      out.addAt(name, "2", tag(tags, at + 2));
      out.addAt(name, "-2", tag(tags, at - 2));
      out.addAt(name, "1w", tag(tags, at + 1), token.stem());
    }
  }

  /**
   * The nearest word on one side that the lists call a cue or a word for a meeting: people without
   * a name count only where they speak or meet.
   */
  private void addNearest(int at, int step, String name, Features out) {
    int marks = 0;
    for (int distance = 1; distance <= REACH; distance++) {
      int there = at + step * distance;
      if (there < sentence.first() || there >= sentence.end()) {
        out.add(name, "_");
        return;
      }
      marks += words.text().tokens().get(there).kind() == Token.Kind.MARK ? 1 : 0;
      for (String label : words.labels(there)) {
        if (label.startsWith("cues") || label.startsWith("meetings")) {
          String gap = Buckets.of(distance) + (marks > 0 ? "m" : "-");
          out.add(name, label, gap);
          out.addAt(name, "w", label, words.text().tokens().get(at).stem());
          out.addAt(name, "b", label, stem(at - 1));
          out.addAt(name, "u", label, words.cluster(at, 0));
          return;
        }
      }
    }
    out.add(name, "far");
  }

  @Override
  public void addHistory(int index, String previous, String beforePrevious, Features out) {
    int at = sentence.first() + index;
    Token token = words.text().tokens().get(at);
    out.add("t", previous);
    out.add("tt", beforePrevious, previous);
    out.add("tw", previous, token.stem());
    out.add("tb", previous, stem(at - 1));
    if (!domain.isEmpty()) {
      out.add("Dt", domain, previous, token.stem());
    }
  }

  private String stem(int at) {
    return at < sentence.first() || at >= sentence.end()
        ? "_"
        : words.text().tokens().get(at).stem();
  }

  private String tag(String[] tags, int at) {
    return at < sentence.first() || at >= sentence.end() ? "_" : tags[at];
  }
}
