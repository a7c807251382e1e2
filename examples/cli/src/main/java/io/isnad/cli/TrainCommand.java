package io.isnad.cli;

import io.isnad.training.Bundle;
import io.isnad.training.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", description = "the folder to write the bundle to")
  private @Nullable Path out;

  @Option(
      names = "--check",
      paramLabel = "DIR",
      description = "train, and say whether this folder holds the same bytes; writes nothing")
  private @Nullable Path check;

  @Mixin private TrainingOptions training = new TrainingOptions();

  TrainCommand() {}

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if ((out == null) == (check == null)) {
      throw new CommandLine.ParameterException(line, "give --out DIR or --check DIR");
    }
    Training.Input input = training.input(line);
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new UsageException(out + " is a file; --out needs a folder");
    }
    Bundle bundle = Training.train(input, TrainingOptions.progress(line));
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
