package io.isnad.training;

import io.isnad.Article;
import io.isnad.Isnad;
import io.isnad.internal.assembly.ModelBundle;
import io.isnad.time.TimeNormalizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opennlp.tools.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The door to training: makes a bundle from corpora, measures one on annotated articles.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class Training {

  private static final String BUNDLE_VERSION = "0.1.0";
  private static final String OWN_LICENCE = "Apache-2.0";
  private static final String SHARE_ALIKE = "CC BY-SA 4.0";

  static final double NAMES_BIAS = -0.05;

  /** Numbers tuned on the dev part; the bundle's manifest carries them. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "names.bias", Double.toString(NAMES_BIAS),
          "nominals.bias", "-0.35",
          "triggers.bias", "-0.25",
          "sources.least", "0.2",
          "roles.participant", "0.3",
          "roles.least", "0.25",
          "roles.place", "0.25",
          "roles.time", "0.5",
          "topics.least", "0.2");

  private Training() {}

  /**
   * What a bundle is made of; what is null is done without.
   *
   * @param lexicon the folder {@code models/lexicon}
   * @param clusters the word clusters
   * @param corpus the folder {@code models/corpus}
   * @param more folders with further annotated articles, all trained on
   * @param saudinewsnet the folder with the texts of the articles in {@code
   *     models/corpus/saudinewsnet}
   * @param anercorp the train part of ANERcorp
   * @param newsfane the train part of NewsFANE
   */
  public record Input(
      Path lexicon,
      Path clusters,
      Path corpus,
      List<Path> more,
      @Nullable Path saudinewsnet,
      @Nullable Path anercorp,
      @Nullable Path newsfane) {

    public Input {
      more = List.copyOf(more);
    }
  }

  /**
   * Trains all models and measures them on the corpus' dev and test parts.
   *
   * @param progress is told what goes on
   * @throws CorpusException when a file breaks the rules, before training begins: file, line,
   *     reason
   * @throws IOException when a file cannot be read
   */
  public static Bundle train(Input input, Consumer<String> progress) throws IOException {
    Corpus corpus = Corpus.read(input.corpus(), input.saudinewsnet());
    if (!corpus.missing().isEmpty()) {
      progress.accept(
          "without the text of "
              + corpus.missing().size()
              + " annotated articles ("
              + Corpus.runs(corpus.missing())
              + "); their texts come with --with saudinewsnet=FOLDER");
    }
    List<BratDocument> articles = new ArrayList<>(corpus.train());
    for (Path folder : input.more()) {
      articles.addAll(Corpus.readFolder(folder));
    }
    List<ColumnCorpus.TaggedSentence> anercorp = columns(input.anercorp());
    List<ColumnCorpus.TaggedSentence> newsfane = columns(input.newsfane());
    String clusters = Files.readString(input.clusters(), StandardCharsets.UTF_8);
    BundleTrainer trainer =
        new BundleTrainer(LexiconCompiler.compile(input.lexicon()), clusters, progress);
    Map<String, byte[]> files =
        trainer.train(new BundleTrainer.Input(articles, anercorp, newsfane));

    return describe(files, input, corpus, progress);
  }

  /** Puts the files of a bundle together with what its manifest says of them, scores among it. */
  static Bundle describe(
      Map<String, byte[]> files, Input input, Corpus corpus, Consumer<String> progress)
      throws IOException {
    TreeMap<String, String> statements = new TreeMap<>();
    PARAMETERS.forEach((name, value) -> statements.put("parameter." + name, value));
    statements.put("version", BUNDLE_VERSION);
    statements.put("opennlp", Version.currentVersion().toString());
    boolean own = input.anercorp() == null && input.newsfane() == null;
    statements.put("licence", own ? OWN_LICENCE : SHARE_ALIKE);
    List<String> corpora = new ArrayList<>();
    corpora.add(
        Corpus.describe("Isnad corpus, own articles, train part", corpus.trainOwn(), OWN_LICENCE));
    if (!corpus.trainReal().isEmpty()) {
      corpora.add(
          Corpus.describe(
              "Isnad corpus, annotated Saudi newspaper articles of 2015, train part",
              corpus.trainReal(),
              OWN_LICENCE + " for the annotation, none stated for the texts"));
    }
    for (Path folder : input.more()) {
      List<BratDocument> added = Corpus.readFolder(folder);
      corpora.add(Corpus.describe("articles added by the user", added, "the user's own"));
    }
    if (input.anercorp() != null) {
      corpora.add(outside("ANERcorp, CAMeL split, train part", input.anercorp(), SHARE_ALIKE));
    }
    if (input.newsfane() != null) {
      corpora.add(outside("NewsFANE Gold, train part", input.newsfane(), "CC BY-SA 3.0"));
    }
    corpora.add(outside("word clusters", input.clusters(), "statistics only"));
    for (int i = 0; i < corpora.size(); i++) {
      statements.put("corpus." + (i + 1), corpora.get(i));
    }
    Bundle unscored = Bundle.of(files, statements);
    measure(unscored, "dev", corpus.dev(), statements, progress);
    measure(unscored, "test", corpus.test(), statements, progress);
    return Bundle.of(files, statements);
  }

  private static List<ColumnCorpus.TaggedSentence> columns(@Nullable Path file) throws IOException {
    return file == null ? List.of() : ColumnCorpus.read(file);
  }

  private static String outside(String name, Path file, String licence) throws IOException {
    return name
        + ": licence "
        + licence
        + ", sha256 "
        + ModelBundle.sha256(Files.readAllBytes(file));
  }

  private static void measure(
      Bundle bundle,
      String part,
      List<BratDocument> documents,
      Map<String, String> statements,
      Consumer<String> progress)
      throws IOException {
    Scorer scorer = score(bundle, documents);
    progress.accept("scores on " + part + ", " + scorer.table().strip());
    scorer
        .figures()
        .forEach(
            (name, figure) ->
                statements.put(
                    "score." + part + "." + name.replace(' ', '-'),
                    String.format(Locale.ROOT, "%.1f", figure.f1())));
  }

  private static Scorer score(Bundle bundle, List<BratDocument> documents) throws IOException {
    Path folder = Files.createTempDirectory("isnad-bundle");
    try {
      bundle.writeTo(folder);
      return score(Isnad.builder().bundle(folder).build(), documents);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Reads each article with {@code isnad} and compares what is found with its annotation. */
  public static Scorer score(Isnad isnad, List<BratDocument> gold) throws IOException {
    Scorer scorer = new Scorer();
    for (BratDocument document : gold) {
      Article article = Article.of(document.text());
      if (document.published() != null) {
        article = article.publishedOn(document.published());
      }
      String found = BratWriter.write(isnad.extract(article));
      scorer.add(
          document,
          BratDocument.parse(document.name(), found, document.text(), document.published()));
    }
    return scorer;
  }

  /**
   * Trains on an eighth, a quarter and a half of the training articles and measures each on dev,
   * beside the models made of all.
   *
   * @param whole reads with the models that were trained on all of {@code input}
   * @throws CorpusException when a file breaks the rules: file, line, reason
   * @throws IOException when a file cannot be read
   */
  public static LearningCurve curve(Input input, Isnad whole, Consumer<String> progress)
      throws IOException {
    Corpus corpus = Corpus.read(input.corpus(), input.saudinewsnet());
    List<ColumnCorpus.TaggedSentence> anercorp = columns(input.anercorp());
    List<ColumnCorpus.TaggedSentence> newsfane = columns(input.newsfane());
    String lexicon = LexiconCompiler.compile(input.lexicon());
    String clusters = Files.readString(input.clusters(), StandardCharsets.UTF_8);
    List<LearningCurve.Point> points = new ArrayList<>();
    for (int step : new int[] {8, 4, 2}) {
      List<BratDocument> articles = new ArrayList<>();
      for (int i = 0; i < corpus.train().size(); i += step) {
        articles.add(corpus.train().get(i));
      }
      progress.accept(articles.size() + " articles");
      Map<String, byte[]> files =
          new BundleTrainer(lexicon, clusters, progress)
              .train(new BundleTrainer.Input(articles, anercorp, newsfane));
      TreeMap<String, String> parameters = new TreeMap<>();
      PARAMETERS.forEach((name, value) -> parameters.put("parameter." + name, value));
      Scorer scorer = score(Bundle.of(files, parameters), corpus.dev());
      points.add(new LearningCurve.Point(articles.size(), scorer.figures()));
    }
    Map<String, Scorer.Figure> all = score(whole, corpus.dev()).figures();
    points.add(new LearningCurve.Point(corpus.train().size(), all));
    return new LearningCurve(points);
  }

  /**
   * Trains the names model on the first nine tenths of ANERcorp's train part and the project's
   * train part, and measures it on the last tenth, in ANERcorp's own conventions: exact spans of
   * whole tokens.
   *
   * @return a table of precision, recall and F1
   * @throws CorpusException when a file breaks the rules: file, line, reason
   * @throws IOException when a file cannot be read
   */
  public static String scoreAnercorp(Input input, Consumer<String> progress) throws IOException {
    if (input.anercorp() == null) {
      throw new CorpusException("its last tenth is what is measured: --with anercorp=FILE");
    }
    Corpus corpus = Corpus.read(input.corpus(), input.saudinewsnet());
    BundleTrainer trainer =
        new BundleTrainer(
            LexiconCompiler.compile(input.lexicon()),
            Files.readString(input.clusters(), StandardCharsets.UTF_8),
            progress);
    return trainer.scoreAnercorp(
        new BundleTrainer.Input(
            corpus.train(), columns(input.anercorp()), columns(input.newsfane())));
  }

  /**
   * A Markdown table that compares the project's own articles with a sample of the press.
   *
   * @param isnad reads both
   * @param step every so-many-th article of the press is read
   */
  public static String comparePress(Isnad isnad, Input input, int step) throws IOException {
    Path archive = input.saudinewsnet();
    if (archive == null) {
      throw new CorpusException(
          "a comparison with the press needs its articles: --with saudinewsnet=FOLDER");
    }
    List<BratDocument> own = Corpus.readFolder(input.corpus().resolve("own"));
    return new PressComparison(isnad).table(own, archive, step);
  }

  /**
   * Compares what a normaliser of times finds with a folder of TimeML files.
   *
   * @param differences whether to list what differs, with its context
   * @return a Markdown table
   */
  public static String compareTimes(TimeNormalizer times, Path folder, boolean differences)
      throws IOException {
    return new TimexComparison(times).table(folder, differences);
  }

  /**
   * Learns word clusters from the articles of an archive and writes them to a file.
   *
   * @param bundle models whose clitic model cuts the words up
   */
  public static void trainClusters(Path archive, Path bundle, Path out, Consumer<String> progress)
      throws IOException {
    ClusterTrainer trainer = new ClusterTrainer(new TextArchive(archive), progress);
    Files.writeString(out, trainer.train(bundle), StandardCharsets.UTF_8);
  }
}
