package io.isnad.training;

import io.isnad.Span;
import io.isnad.internal.inference.Features;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import io.isnad.internal.segmentation.CliticFinder;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.segmentation.Tokenizer;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns proclitics from two kinds of evidence: where annotated spans begin within words, and where
 * a corpus has split conjunctions off.
 */
final class CliticTrainer {

  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 2;

  private final WordClusters clusters;
  private final Lexicon lexicon;
  private final ModelTrainer trainer = new ModelTrainer();

  CliticTrainer(WordClusters clusters, Lexicon lexicon) {
    this.clusters = clusters;
    this.lexicon = lexicon;
  }

  /**
   * Learns from the beginnings of spans: what lies before a span in its first word are proclitics.
   */
  void learnFromSpans(String text, Iterable<Span> spans) {
    Map<Integer, Tokenizer.RawToken> byStart = new HashMap<>();
    Map<Integer, Tokenizer.RawToken> byOffset = new HashMap<>();
    for (Tokenizer.RawToken token : Tokenizer.tokenize(text, 0, text.length())) {
      if (token.kind() == Token.Kind.WORD) {
        byStart.put(token.start(), token);
        for (int i = token.start(); i < Math.min(token.end(), token.start() + 4); i++) {
          byOffset.put(i, token);
        }
      }
    }
    Map<Integer, Integer> begins = new HashMap<>();
    for (Span span : spans) {
      Tokenizer.RawToken token = byOffset.get(span.start());
      if (token != null) {
        // where spans begin at two places in one word, the inner one has all proclitics outside
        begins.merge(token.start(), span.start(), Math::max);
      }
    }
    for (Map.Entry<Integer, Integer> begin : begins.entrySet()) {
      Tokenizer.RawToken token = byStart.get(begin.getKey());
      if (token != null) {
        int length = ArabicNormalizer.normalize(text, token.start(), begin.getValue()).length();
        learn(token.form(), length);
      }
    }
  }

  /** Learns that the first {@code length} letters of a normalised word are its proclitics. */
  void learn(String word, int length) {
    List<CliticFinder.Reading> readings = CliticFinder.readings(word);
    if (readings.size() < 2) {
      return;
    }
    CliticFinder.Reading right = null;
    for (CliticFinder.Reading reading : readings) {
      boolean better =
          right == null
              || clusters.frequencyClass(reading.stem()) > clusters.frequencyClass(right.stem());
      if (reading.length() == length && better) {
        right = reading;
      }
    }
    if (right != null) {
      Features features = Features.readable();
      CliticFinder.addFeatures(word, readings, clusters, lexicon, features);
      trainer.add(CliticFinder.label(right), features);
    }
  }

  byte[] train() {
    return trainer.train(ModelTrainer.Algorithm.MAXENT, ITERATIONS, CUTOFF);
  }
}
