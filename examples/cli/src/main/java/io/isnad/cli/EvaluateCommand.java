package io.isnad.cli;

import io.isnad.Isnad;
import io.isnad.training.BratDocument;
import io.isnad.training.Corpus;
import io.isnad.training.Scorer;
import io.isnad.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad evaluate}: measures the models on annotated articles. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Reads annotated articles without their annotation and compares what is found.")
final class EvaluateCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(names = "--errors", description = "also list what was missed and what was wrong")
  private boolean errors;

  @Option(names = "--bundle", paramLabel = "DIR", description = "models of your own")
  private @Nullable Path bundle;

  @Option(
      names = "--part",
      paramLabel = "train|dev|test",
      description = "GOLD_DIR is a corpus with splits.tsv: measure on this part of it")
  private @Nullable String part;

  @Option(
      names = "--saudinewsnet",
      paramLabel = "DIR",
      description = "with --part: the texts of the articles that the corpus holds without text")
  private @Nullable Path saudinewsnet;

  @Parameters(
      arity = "1",
      paramLabel = "GOLD_DIR",
      description = "a folder of NAME.txt and NAME.ann, and dates.tsv if there is one")
  private Path gold = Path.of(".");

  EvaluateCommand() {}

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (!Files.isDirectory(gold)) {
      throw new UsageException(gold + ": there is no such folder");
    }
    List<BratDocument> documents = documents();
    if (documents.isEmpty()) {
      throw new UsageException(gold + ": there is no .ann file in this folder");
    }
    Isnad isnad = bundle == null ? Isnad.load() : Isnad.builder().bundle(bundle).build();
    Scorer scorer = Training.score(isnad, documents);
    line.getOut().print(scorer.table());
    if (errors) {
      scorer.errors().forEach(line.getOut()::println);
    }
    line.getOut().flush();
    return 0;
  }

  private List<BratDocument> documents() throws IOException {
    if (part == null) {
      return Corpus.readFolder(gold);
    }
    Corpus corpus = Corpus.read(gold, saudinewsnet);
    return switch (part) {
      case "train" -> corpus.train();
      case "dev" -> corpus.dev();
      case "test" -> corpus.test();
      default -> throw new UsageException("--part is train, dev or test, not " + part);
    };
  }
}
