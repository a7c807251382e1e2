package io.isnad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isnad.internal.assembly.ModelBundle;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.LayerFeatures;
import io.isnad.internal.entities.LayerTagger;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.inference.SequenceDecoder.Tagged;
import io.isnad.internal.inference.SequenceTagger;
import io.isnad.internal.inference.TagFeatures;
import io.isnad.internal.segmentation.Sentence;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library's decoder against OpenNLP's own classes, without the bias of {@code O} that the
 * bundle's manifest tunes (OpenNLP knows none): the same tag for every token and the same
 * probability to 1e-9.
 */
class DecoderEqualityTest {

  private static final double PRECISION = 1e-9;
  private static final List<String> LAYERS = List.of("names", "nominals", "cues", "triggers");

  private static Stages stages;
  private static ModelBundle bundle;
  private static List<StockDecoder> stock;

  @BeforeAll
  static void load() throws IOException {
    bundle = Stages.bundle();
    stages = new Stages(bundle);
    stock = new ArrayList<>();
    for (String layer : LAYERS) {
      stock.add(new StockDecoder(StockModels.read(layer)));
    }
  }

  @Test
  void everyTagOfTheCorpusIsOpenNlps() throws IOException {
    assertThat(compare(Sample.articles())).isGreaterThan(300_000);
  }

  @Test
  void everyTagOfTheSeedsIsOpenNlps() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(root().resolve("seeds"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    assertThat(texts).hasSize(5);
    assertThat(compare(texts)).isPositive();
  }

  /**
   * Say {@code -Disnad.corpora=FOLDER}: each thousandth article, or each with {@code
   * isnad.corpora.all}.
   */
  @Test
  void everyTagOfTheOutsideCorporaIsOpenNlps() throws IOException {
    String place = System.getProperty("isnad.corpora", root() + "/../shared/corpora");
    Path folder = Path.of(place).resolve("saudinewsnet");
    assumeTrue(
        Files.isDirectory(folder), "no outside corpora in " + folder + "; -Disnad.corpora=FOLDER");
    int step = Boolean.getBoolean("isnad.corpora.all") ? 1 : 1000;
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      int number = 0;
      for (Path file : files.filter(name -> name.toString().endsWith(".gz")).sorted().toList()) {
        try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (number++ % step == 0) {
              texts.add(line); // the raw line of JSON is as good a text as any for this
            }
          }
        }
      }
    }
    assertThat(compare(texts)).isPositive();
  }

  /** 10,000 random texts: words and marks of the corpus, torn up, and any other letters. */
  @Test
  void everyTagOfRandomTextsIsOpenNlps() throws IOException {
    Random random = new Random(20231125);
    List<String> articles = Sample.articles();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(6);
      for (int piece = 0; piece < pieces; piece++) {
        String from = articles.get(random.nextInt(articles.size()));
        int start = random.nextInt(from.length());
        text.append(from, start, Math.min(from.length(), start + random.nextInt(20)));
        if (random.nextInt(4) == 0) {
          text.append((char) random.nextInt(0x10000));
        }
      }
      texts.add(text.toString());
    }
    assertThat(compare(texts)).isGreaterThan(10_000);
  }

  /** Random models with few different weights: most scores are tied, and order decides. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tiesAreBrokenAsOpenNlpBreaksThem(boolean maxent) throws IOException {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      AbstractModel model = model(random, maxent);
      SequenceTagger tagger = new SequenceTagger(LinearModel.read(bytes(model)));
      StockDecoder expected = new StockDecoder(model);
      for (int i = 0; i < 10; i++) {
        TagFeatures sequence = sequence(random);
        assertEqual(tagger.decoder().decode(sequence), expected.decode(sequence), "seed " + seed);
      }
    }
  }

  /** The finder itself, with its own wiring: the same names where the layer of names is alone. */
  @Test
  void namesAreThoseOfNameFinderMe() throws IOException {
    StockNameFinder finder = new StockNameFinder(StockModels.read("names"), true);
    SequenceTagger tagger = new SequenceTagger(bundle.model("names"));
    int names = 0;
    for (String text : Sample.articles(60)) {
      Stages.Work work = stages.work(text);
      for (Sentence sentence : work.segmented().sentences()) {
        LayerFeatures features =
            new LayerFeatures(work.words(), sentence, List.of(), ModelBundle.DOMAIN);
        Span[] spans = finder.find(forms(work, sentence), features);
        List<SequenceTagger.Range> ranges = tagger.tag(features);
        assertThat(ranges).as(text).hasSize(spans.length);
        for (int i = 0; i < spans.length; i++) {
          assertThat(ranges.get(i).first()).isEqualTo(spans[i].getStart());
          assertThat(ranges.get(i).end()).isEqualTo(spans[i].getEnd());
          assertThat(ranges.get(i).label()).isEqualTo(spans[i].getType());
          assertThat(Math.abs(ranges.get(i).probability() - spans[i].getProb()))
              .isLessThan(PRECISION);
          names++;
        }
      }
    }
    assertThat(names).isGreaterThan(500);
  }

  private static String[] forms(Stages.Work work, Sentence sentence) {
    return work.segmented().tokens().subList(sentence.first(), sentence.end()).stream()
        .map(token -> token.form())
        .toArray(String[]::new);
  }

  /** Compares all four layers of the texts and says how many tags were compared. */
  private static long compare(List<String> texts) {
    long compared = 0;
    for (String text : texts) {
      Stages.Work work = stages.work(text);
      ResolvedText resolved = work.resolved();
      List<String[]> names =
          List.<String[]>of(
              LayerTagger.tags(
                  work.mentions().stream().filter(at -> at.kind().ordinal() < 3).toList(),
                  work.segmented().tokens().size()));
      for (int layer = 0; layer < LAYERS.size(); layer++) {
        List<String[]> layers = layer == 0 ? List.of() : layer == 1 ? names : resolved.layers();
        SequenceTagger.Decoder decoder =
            new SequenceTagger(bundle.model(LAYERS.get(layer))).decoder();
        for (Sentence sentence : work.segmented().sentences()) {
          LayerFeatures features =
              new LayerFeatures(work.words(), sentence, layers, ModelBundle.DOMAIN);
          List<Tagged> found = decoder.decode(features);
          assertEqual(found, stock.get(layer).decode(features), LAYERS.get(layer) + ": " + text);
          compared += found.size();
        }
      }
    }
    return compared;
  }

  private static void assertEqual(List<Tagged> found, List<Tagged> expected, String where) {
    assertThat(found).as(where).hasSize(expected.size());
    for (int i = 0; i < found.size(); i++) {
      Tagged one = found.get(i);
      Tagged other = expected.get(i);
      if (!one.tag().equals(other.tag())
          || Math.abs(one.probability() - other.probability()) > PRECISION) {
        assertThat(one).as("token %d of %s", i, where).isEqualTo(other);
      }
    }
  }

  private static AbstractModel model(Random random, boolean maxent) {
    String[] outcomes = {"O", "B-A", "I-A", "B-B", "I-B", "I-C", "B-C"};
    String[] features = new String[30];
    Context[] contexts = new Context[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = i < 15 ? "f=" + i : "h=" + outcomes[i % 7] + "|" + outcomes[(i / 2) % 7];
      int[] columns = random.ints(0, 7).distinct().limit(1 + random.nextInt(6)).sorted().toArray();
      double[] weights = random.ints(columns.length, 1, 4).asDoubleStream().toArray();
      for (int j = 0; j < weights.length; j++) {
        weights[j] = random.nextBoolean() ? weights[j] / 2 : -weights[j] / 2;
      }
      contexts[i] = new Context(columns, weights);
    }
    return maxent
        ? new GISModel(contexts, features, outcomes)
        : new PerceptronModel(contexts, features, outcomes);
  }

  private static byte[] bytes(AbstractModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new GenericModelWriter(model, out).persist();
    }
    return bytes.toByteArray();
  }

  private static TagFeatures sequence(Random random) {
    int[][] numbers = new int[1 + random.nextInt(8)][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.ints(random.nextInt(4), 0, 18).toArray();
    }
    return new TagFeatures() {
      @Override
      public int length() {
        return numbers.length;
      }

      @Override
      public void addShared(int index, Features out) {
        for (int number : numbers[index]) {
          out.add("f", Integer.toString(number));
        }
      }

      @Override
      public void addFixed(int index, Features out) {
        out.add("f", Integer.toString(numbers[index].length));
      }

      @Override
      public void addHistory(int index, String previous, String beforePrevious, Features out) {
        out.add("h", previous, beforePrevious);
      }
    };
  }

  private static Path root() {
    for (Path at = Path.of(System.getProperty("isnad.root", "")).toAbsolutePath();
        at != null;
        at = at.getParent()) {
      if (Files.isDirectory(at.resolve("models/corpus/own"))) {
        return at;
      }
    }
    throw new IllegalStateException("not in the project");
  }
}
