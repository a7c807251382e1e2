package io.isnad.cli;

import io.isnad.training.Bundle;
import io.isnad.training.Training;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad train}: makes a whole bundle. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a whole bundle of models from the project's corpus and what is added to it.",
      "The same input gives the same bytes. Takes some minutes and 8 GB of heap (java -Xmx8g)."
    })
final class TrainCommand implements Callable<Integer> {

  private static final List<String> CORPORA = List.of("anercorp", "newsfane", "saudinewsnet");

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", description = "the folder to write the bundle to")
  private @Nullable Path out;

  @Option(
      names = "--check",
      paramLabel = "DIR",
      description = "train, and say whether this folder holds the same bytes; writes nothing")
  private @Nullable Path check;

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

  TrainCommand() {}

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if ((out == null) == (check == null)) {
      throw new CommandLine.ParameterException(line, "give --out DIR or --check DIR");
    }
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
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new UsageException(out + " is a file; --out needs a folder");
    }
    for (Path folder : corpora) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(folder + ": there is no such folder");
      }
    }
    PrintWriter err = line.getErr();
    Bundle bundle =
        Training.train(
            new Training.Input(
                models.resolve("lexicon"),
                clusters == null ? models.resolve("lexicon/word-clusters.txt") : clusters,
                models.resolve("corpus"),
                corpora,
                with.get("saudinewsnet"),
                with.get("anercorp"),
                with.get("newsfane")),
            step -> {
              err.println(step);
              err.flush();
            });
    if (out != null) {
      bundle.writeTo(out);
      line.getOut().println("wrote " + bundle.names().size() + " files to " + out);
      return 0;
    }
    List<String> differences = bundle.differences(Objects.requireNonNull(check));
    line.getOut()
        .println(
            differences.isEmpty()
                ? "the same bytes as in " + check
                : check
                    + " differs in "
                    + String.join(", ", differences)
                    + "; train again with --out "
                    + check
                    + " and the same --with options");
    return differences.isEmpty() ? 0 : 1;
  }
}
