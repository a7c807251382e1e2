package io.isnad.training;

import io.isnad.Span;
import io.isnad.internal.assembly.ModelBundle;
import io.isnad.internal.coreference.CoreferenceResolver;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.EntityFinder;
import io.isnad.internal.entities.LayerFeatures;
import io.isnad.internal.entities.LayerTagger;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.inference.SequenceTagger;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import io.isnad.internal.segmentation.CliticFinder;
import io.isnad.internal.segmentation.FurnitureFinder;
import io.isnad.internal.segmentation.Segmenter;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.text.ArabicNormalizer;
import io.isnad.internal.time.PublicationDateFinder;
import io.isnad.internal.time.TimeFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Trains all models of a bundle, from left to right: each stage learns on what the stages before it
 * give. The later stages learn on mentions that were found by models which had not seen the article
 * (jackknifing), so that they know the mistakes that they will meet. The same input gives the same
 * bytes.
 */
final class BundleTrainer {

  private static final int PERCEPTRON_ITERATIONS = 30;

  /** For models that only show the later stages what mistakes to expect. */
  private static final int FOLD_ITERATIONS = 12;

  private static final int FOLD_PASSES = 40;

  /**
   * Who speaks or takes part is decided later, and a mention that is missing cannot: the later
   * stages learn on more candidates than they will get.
   */
  private static final double FOLD_NOMINALS_BIAS = -0.5;

  private static final int DECISION_PASSES = 100;
  private static final int SEQUENCE_PASSES = 70;
  private static final int SEQUENCE_CUTOFF = 2;
  private static final int FOLDS = 4;

  private static final Set<String> NOMINALS = Set.of("Title", "Group", "Source");

  private final String compiledLexicon;
  private final String clusterLines;
  private final Lexicon lexicon;
  private final WordClusters clusters;
  private final Consumer<String> progress;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** What is trained on. */
  record Input(
      List<BratDocument> articles,
      List<ColumnCorpus.TaggedSentence> anercorp,
      List<ColumnCorpus.TaggedSentence> newsfane) {}

  BundleTrainer(String compiledLexicon, String clusterLines, Consumer<String> progress)
      throws IOException {
    this.compiledLexicon = compiledLexicon;
    this.clusterLines = clusterLines;
    this.lexicon = Lexicon.read(compiledLexicon);
    this.clusters = WordClusters.read(clusterLines);
    this.progress = progress;
  }

  /** Trains; the files of the bundle by name, without its manifest. */
  Map<String, byte[]> train(Input input) throws IOException {
    files.put(ModelBundle.LEXICON, compiledLexicon.getBytes(StandardCharsets.UTF_8));
    files.put(ModelBundle.CLUSTERS, clusterLines.getBytes(StandardCharsets.UTF_8));
    CliticFinder clitics = new CliticFinder(put("clitics", trainClitics(input)), clusters, lexicon);
    Segmenter segmenter = new Segmenter(new FurnitureFinder(lexicon), clitics);
    Segmenter plain = new Segmenter(new FurnitureFinder(Lexicon.read("")), clitics);

    List<TrainingText> articles = new ArrayList<>();
    for (BratDocument article : input.articles()) {
      articles.add(TrainingText.of(article, segmenter.segment(article.text())));
    }
    List<TrainingText> outside = AnerCorpus.texts(input.anercorp(), plain);

    progress.accept("names and nominals");
    List<TrainingText> all = new ArrayList<>(articles);
    all.addAll(outside);
    Workers workers = new Workers();
    Supplier<byte[]> names = workers.start(() -> trainNames(all, PERCEPTRON_ITERATIONS));
    Supplier<byte[]> nominals = workers.start(() -> trainNominals(articles, SEQUENCE_PASSES));
    List<ResolvedText> resolved = jackknife(articles, outside, workers);
    put("names", names.get());
    put("nominals", nominals.get());

    progress.accept("cues and triggers");
    Supplier<byte[]> cues = workers.start(() -> trainLayer(articles, resolved, "Cue"));
    Supplier<byte[]> triggers = workers.start(() -> trainLayer(articles, resolved, "Meeting"));
    put("cues", cues.get());
    put("triggers", triggers.get());
    trainDecisions(articles, resolved);
    return files;
  }

  /** The names model, trained without the last tenth of ANERcorp, measured on that tenth. */
  String scoreAnercorp(Input input) throws IOException {
    int cut = input.anercorp().size() - input.anercorp().size() / 10;
    CliticFinder clitics =
        new CliticFinder(LinearModel.read(trainClitics(input)), clusters, lexicon);
    Segmenter segmenter = new Segmenter(new FurnitureFinder(lexicon), clitics);
    Segmenter plain = new Segmenter(new FurnitureFinder(Lexicon.read("")), clitics);
    List<TrainingText> texts =
        new ArrayList<>(AnerCorpus.texts(input.anercorp().subList(0, cut), plain));
    for (BratDocument article : input.articles()) {
      texts.add(TrainingText.of(article, segmenter.segment(article.text())));
    }
    progress.accept("names without the last tenth of ANERcorp");
    LinearModel model = LinearModel.read(trainNames(texts, PERCEPTRON_ITERATIONS));
    LayerTagger tagger = new LayerTagger(new SequenceTagger(model), AnerCorpus.DOMAIN);
    Map<String, int[]> counts = new TreeMap<>();
    for (TrainingText text :
        AnerCorpus.texts(input.anercorp().subList(cut, input.anercorp().size()), plain)) {
      Set<MentionFrame> gold = Spans.of(text.names());
      Set<MentionFrame> found = Spans.of(tagger.find(words(text), List.of()));
      Spans.count(gold, found, counts);
    }
    return Spans.table(counts);
  }

  private LinearModel put(String name, byte[] model) throws IOException {
    files.put(name + ".bin", model);
    return LinearModel.read(model);
  }

  byte[] trainClitics(Input input) {
    progress.accept("clitics");
    CliticTrainer trainer = new CliticTrainer(clusters, lexicon);
    for (BratDocument article : input.articles()) {
      List<Span> spans = new ArrayList<>();
      article.spans().values().forEach(bound -> spans.add(bound.span()));
      trainer.learnFromSpans(article.text(), spans);
    }
    for (ColumnCorpus.TaggedSentence sentence : input.newsfane()) {
      learnConjunctions(sentence.tokens(), trainer);
    }
    return trainer.train();
  }

  /** NewsFANE splits conjunctions off reliably, prepositions not. */
  private static void learnConjunctions(List<String> tokens, CliticTrainer trainer) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = ArabicNormalizer.normalize(tokens.get(i));
      String before = i == 0 ? "" : tokens.get(i - 1);
      boolean split = before.equals("و") || before.equals("ف");
      if (word.length() < 2 || "بلكس".indexOf(word.charAt(0)) >= 0) {
        continue;
      }
      if (split) {
        trainer.learn(before + word, 1);
      } else if (word.startsWith("و") || word.startsWith("ف")) {
        trainer.learn(word, 0);
      }
    }
  }

  byte[] trainNames(List<TrainingText> texts, int iterations) {
    ModelTrainer trainer = new ModelTrainer();
    for (TrainingText text : texts) {
      addLayer(trainer, words(text), text.names(), List.of(), text.domain());
    }
    return trainer.train(ModelTrainer.Algorithm.PERCEPTRON, iterations, 0);
  }

  byte[] trainNominals(List<TrainingText> texts, int passes) {
    ModelTrainer trainer = new ModelTrainer();
    for (TrainingText text : texts) {
      String[] names = LayerTagger.tags(text.names(), text.text().tokens().size());
      addLayer(
          trainer,
          words(text),
          TrainingText.frames(text.article(), text.text(), NOMINALS),
          List.<String[]>of(names),
          text.domain());
    }
    return trainer.train(ModelTrainer.Algorithm.MAXENT, passes, SEQUENCE_CUTOFF);
  }

  private byte[] trainLayer(List<TrainingText> articles, List<ResolvedText> resolved, String type) {
    ModelTrainer trainer = new ModelTrainer();
    for (int i = 0; i < articles.size(); i++) {
      TrainingText article = articles.get(i);
      addLayer(
          trainer,
          resolved.get(i).words(),
          TrainingText.frames(article.article(), article.text(), Set.of(type)),
          resolved.get(i).layers(),
          article.domain());
    }
    return trainer.train(ModelTrainer.Algorithm.MAXENT, SEQUENCE_PASSES, SEQUENCE_CUTOFF);
  }

  static void addLayer(
      ModelTrainer trainer,
      WordFeatures words,
      List<MentionFrame> frames,
      List<String[]> layers,
      String domain) {
    String[] tags = LayerTagger.tags(frames, words.text().tokens().size());
    for (Sentence sentence : words.text().sentences()) {
      trainer.add(
          new LayerFeatures(words, sentence, layers, domain),
          Arrays.copyOfRange(tags, sentence.first(), sentence.end()));
    }
  }

  WordFeatures words(TrainingText text) {
    return new WordFeatures(text.text(), lexicon, clusters);
  }

  /** The articles with the mentions that models trained on the other articles find. */
  private List<ResolvedText> jackknife(
      List<TrainingText> articles, List<TrainingText> outside, Workers workers) {
    List<Supplier<List<ResolvedText>>> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      folds.add(workers.start(() -> findByOthers(articles, outside, part)));
    }
    List<ResolvedText> out = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      out.add(folds.get(i % FOLDS).get().get(i / FOLDS));
    }
    return out;
  }

  /** Every {@code FOLDS}-th article from {@code fold} on, as models of the others see it. */
  private List<ResolvedText> findByOthers(
      List<TrainingText> articles, List<TrainingText> outside, int fold) throws IOException {
    progress.accept("mentions as found by others, part " + (fold + 1) + " of " + FOLDS);
    List<TrainingText> others = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % FOLDS != fold) {
        others.add(articles.get(i));
      }
    }
    List<TrainingText> all = new ArrayList<>(others);
    all.addAll(outside);
    EntityFinder finder =
        new EntityFinder(
            tagger(trainNames(all, FOLD_ITERATIONS), Training.NAMES_BIAS),
            tagger(trainNominals(others, FOLD_PASSES), FOLD_NOMINALS_BIAS));
    List<ResolvedText> out = new ArrayList<>();
    for (int i = fold; i < articles.size(); i += FOLDS) {
      WordFeatures words = words(articles.get(i));
      out.add(resolve(words, finder.find(words)));
    }
    return out;
  }

  static LayerTagger tagger(byte[] model, double bias) throws IOException {
    return new LayerTagger(new SequenceTagger(LinearModel.read(model), bias), ModelBundle.DOMAIN);
  }

  ResolvedText resolve(WordFeatures words, List<MentionFrame> mentions) {
    CoreferenceResolver coreference = new CoreferenceResolver(lexicon);
    return new ResolvedText(words, mentions, coreference.resolve(words.text(), mentions));
  }

  private void trainDecisions(List<TrainingText> articles, List<ResolvedText> resolved)
      throws IOException {
    AttributionLessons attributions = new AttributionLessons(lexicon);
    MeetingLessons meetings = new MeetingLessons(lexicon);
    TimeFinder times = new TimeFinder(lexicon);
    PublicationDateFinder dates = new PublicationDateFinder(lexicon);
    for (int i = 0; i < articles.size(); i++) {
      BratDocument article = articles.get(i).article();
      ResolvedText text = resolved.get(i);
      LocalDate published =
          article.published() != null ? article.published() : dates.find(text.text());
      attributions.learn(text, article);
      meetings.learn(text, times.find(text.text(), published), article);
    }
    choose("sources", attributions.sources);
    decide("via", attributions.passing);
    decide("content-side", attributions.sides);
    choose("content-start", attributions.starts);
    choose("content-end", attributions.ends);
    choose("content-start-before", attributions.startsBefore);
    decide("source-type", attributions.types);
    decide("roles", meetings.roles);
    decide("topic-start", meetings.topicStarts);
    choose("topic-end", meetings.topicEnds);
    decide("status", meetings.statuses);
    decide("channel", meetings.channels);
    decide("secret", meetings.secrets);
    decide("occasions", meetings.occasions);
  }

  private void choose(String name, ChoiceTrainer trainer) throws IOException {
    progress.accept(name + ": " + trainer.size() + " choices");
    put(name, trainer.train(DECISION_PASSES));
  }

  private void decide(String name, ModelTrainer trainer) throws IOException {
    progress.accept(name + ": " + trainer.size() + " examples");
    put(name, trainer.train(ModelTrainer.Algorithm.MAXENT, DECISION_PASSES, 1));
  }
}
