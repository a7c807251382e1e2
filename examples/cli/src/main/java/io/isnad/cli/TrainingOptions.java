package io.isnad.cli;

import io.isnad.training.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What models are trained on: the options that every training command has. */
final class TrainingOptions {

  private static final List<String> CORPORA = List.of("anercorp", "newsfane", "saudinewsnet");

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "the project's folder, for models/corpus and models/lexicon; default: .")
  private Path project = Path.of(".");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "a folder of your own annotated articles (NAME.txt, NAME.ann, dates.tsv)")
  private List<Path> corpora = new ArrayList<>();

  @Option(
      names = "--with",
      paramLabel = "NAME=PATH",
      description =
          "an outside corpus: anercorp=FILE, newsfane=FILE, saudinewsnet=FOLDER (the texts of the"
              + " articles that models/corpus holds without text)")
  private Map<String, Path> with = new TreeMap<>();

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description = "word clusters; default: models/lexicon/word-clusters.txt")
  private @Nullable Path clusters;

  TrainingOptions() {}

  /** The input that the options name, each part of which is there. */
  Training.Input input(CommandLine line) {
    for (Map.Entry<String, Path> corpus : with.entrySet()) {
      if (!CORPORA.contains(corpus.getKey())) {
        throw new CommandLine.ParameterException(
            line, "--with knows " + CORPORA + ", not " + corpus.getKey());
      }
      if (!Files.exists(corpus.getValue())) {
        throw new UsageException(corpus.getValue() + ": there is no such file or folder");
      }
    }
    Path models = project.resolve("models");
    if (!Files.isDirectory(models.resolve("corpus"))) {
      throw new UsageException(
          models.resolve("corpus")
              + ": there is no such folder; name the project's with --project");
    }
    for (Path folder : corpora) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(folder + ": there is no such folder");
      }
    }
    return new Training.Input(
        models.resolve("lexicon"),
        clusters == null ? models.resolve("lexicon/word-clusters.txt") : clusters,
        models.resolve("corpus"),
        corpora,
        with.get("saudinewsnet"),
        with.get("anercorp"),
        with.get("newsfane"));
  }

  /** Prints each step of a training as it begins. */
  static Consumer<String> progress(CommandLine line) {
    return step -> {
      line.getErr().println(step);
      line.getErr().flush();
    };
  }
}
