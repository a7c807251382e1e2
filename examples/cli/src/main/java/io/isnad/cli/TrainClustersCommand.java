package io.isnad.cli;

import io.isnad.training.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad train-clusters}: learns word clusters from unlabelled articles. */
@Command(
    name = "train-clusters",
    mixinStandardHelpOptions = true,
    description = "Learns word clusters from a folder of DAY.jsonl.gz files with title and text.")
final class TrainClustersCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
  private Path out = Path.of("word-clusters.txt");

  @Option(
      names = "--bundle",
      required = true,
      paramLabel = "DIR",
      description = "a bundle whose clitic model cuts the words up")
  private Path bundle = Path.of(".");

  @Parameters(arity = "1", paramLabel = "DIR", description = "the folder of articles")
  private Path archive = Path.of(".");

  TrainClustersCommand() {}

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (!Files.isDirectory(archive)) {
      throw new UsageException(archive + ": there is no such folder");
    }
    Training.trainClusters(
        archive,
        bundle,
        out,
        step -> {
          line.getErr().println(step);
          line.getErr().flush();
        });
    return 0;
  }
}
