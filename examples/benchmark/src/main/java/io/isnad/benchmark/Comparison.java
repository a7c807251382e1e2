package io.isnad.benchmark;

import io.isnad.Article;
import io.isnad.Isnad;
import io.isnad.internal.assembly.ModelBundle;
import io.isnad.internal.entities.LayerFeatures;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.SequenceTagger;
import io.isnad.internal.inference.TagFeatures;
import io.isnad.internal.segmentation.Sentence;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.model.AbstractModel;

/**
 * The library against OpenNLP's {@code NameFinderME}: same model, same features, same text, one
 * thread, in alternating rounds of one JVM. The taggers get text that is already cut up; the whole
 * pipeline begins with the string.
 */
final class Comparison {

  private static final String[] NAMES = {
    "names, Isnad's decoder",
    "names, stock NameFinderME, features cached",
    "names, stock NameFinderME, features not cached",
    "whole pipeline, four extractors"
  };

  private final Isnad isnad = Isnad.load();
  private final SequenceTagger tagger;
  private final StockNameFinder cached;
  private final StockNameFinder plain;
  private final List<String> texts;
  private final List<List<Sequence>> sequences = new ArrayList<>();
  private long tokens;
  private long found;

  @SuppressWarnings("ArrayRecordComponent") // never compared; OpenNLP wants an array
  private record Sequence(String[] tokens, TagFeatures features) {}

  /** A layer that keeps nothing from round to round. */
  private record Alone(TagFeatures layer) implements TagFeatures {
    @Override
    public int length() {
      return layer.length();
    }

    @Override
    public void addShared(int index, Features out) {
      layer.addShared(index, out);
    }

    @Override
    public void addFixed(int index, Features out) {
      layer.addFixed(index, out);
    }

    @Override
    public void addHistory(int index, String previous, String beforePrevious, Features out) {
      layer.addHistory(index, previous, beforePrevious, out);
    }
  }

  Comparison(int articles) throws IOException {
    ModelBundle bundle = Stages.bundle();
    Stages stages = new Stages(bundle);
    AbstractModel model = StockModels.read("names");
    tagger = new SequenceTagger(StockModels.compiled("names"));
    cached = new StockNameFinder(model, true);
    plain = new StockNameFinder(model, false);
    texts = Sample.articles(articles);
    for (String text : texts) {
      WordFeatures words = stages.words(stages.segment(text));
      List<Sequence> sentences = new ArrayList<>();
      for (Sentence sentence : words.text().sentences()) {
        String[] forms = new String[sentence.length()];
        for (int i = 0; i < forms.length; i++) {
          forms[i] = words.text().tokens().get(sentence.first() + i).form();
        }
        tokens += forms.length;
        sentences.add(
            new Sequence(
                forms,
                new Alone(new LayerFeatures(words, sentence, List.of(), ModelBundle.DOMAIN))));
      }
      sequences.add(sentences);
    }
  }

  void run(int rounds, PrintStream out) {
    long[][] times = new long[NAMES.length][rounds];
    for (int round = -1; round < rounds; round++) { // the first round warms up
      for (int who = 0; who < NAMES.length; who++) {
        long start = Clock.cpu();
        pass(who);
        if (round >= 0) {
          times[who][round] = Clock.cpu() - start;
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%n%d articles, %d tokens, %d rounds, CPU time of one thread, medians; load %.1f; %d found%n",
        texts.size(),
        tokens,
        rounds,
        Clock.load(),
        found);
    out.println("| | µs/token | tokens/s | articles/s | × stock, cached |");
    out.println("| --- | --- | --- | --- | --- |");
    for (int who = 0; who < NAMES.length; who++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = (double) times[1][round] / times[who][round];
      }
      Arrays.sort(times[who], 0, rounds);
      Arrays.sort(ratios);
      double nanoseconds = times[who][rounds / 2];
      out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.0f | %.0f | %.2f (%.2f-%.2f) |%n",
          NAMES[who],
          nanoseconds / 1e3 / tokens,
          tokens * 1e9 / nanoseconds,
          texts.size() * 1e9 / nanoseconds,
          ratios[rounds / 2],
          ratios[0],
          ratios[rounds - 1]);
    }
  }

  private void pass(int who) {
    if (who == NAMES.length - 1) {
      for (String text : texts) {
        found += isnad.extract(Article.of(text).publishedOn(Stages.DAY)).persons().size();
      }
      return;
    }
    for (List<Sequence> article : sequences) {
      SequenceTagger.Decoder decoder = tagger.decoder();
      for (Sequence sentence : article) {
        found +=
            switch (who) {
              case 0 -> decoder.tag(sentence.features()).size();
              case 1 -> cached.find(sentence.tokens(), sentence.features()).length;
              default -> plain.find(sentence.tokens(), sentence.features()).length;
            };
      }
    }
  }
}
