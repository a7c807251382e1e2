package io.isnad.cli;

import io.isnad.Isnad;
import io.isnad.time.TimeNormalizer;
import io.isnad.training.LearningCurve;
import io.isnad.training.Training;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad experiment}: the measurements behind the models, which train or read a lot. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    description = {
      "Makes one of the tables of models/SCORES.md and models/corpus/README.md anew.",
      "Training experiments take minutes and 8 GB of heap (java -Xmx8g)."
    })
final class ExperimentCommand implements Callable<Integer> {

  /** Which experiment. */
  enum Kind {
    /** Train on 1/8, 1/4 and 1/2 of the training articles; measure each, and the bundle, on dev. */
    CURVE,
    /** Train the names without the last tenth of ANERcorp, measure on that tenth. */
    ANERCORP,
    /** Compare the project's own articles with the press. */
    PRESS,
    /** Compare the normaliser of times with a folder of TimeML files. */
    TIMES
  }

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "curve|anercorp|press|times",
      description =
          "curve: train on 1/8, 1/4 and 1/2 of the training articles and measure them on dev beside"
              + " the bundled models, which are made of all; anercorp: train"
              + " the names without the last tenth of ANERcorp, measure on it; press: compare our"
              + " own articles with those of saudinewsnet; times: compare the extents and types"
              + " of expressions of time with those of the TimeML files of --timeml")
  private Kind kind = Kind.CURVE;

  @Option(names = "--svg", paramLabel = "FILE", description = "curve: also draw it")
  private @Nullable Path svg;

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "press: read every N-th article; default: 25")
  private int step = 25;

  @Option(
      names = "--timeml",
      paramLabel = "DIR",
      description = "times: a folder of TimeML files (NAME.tml)")
  private @Nullable Path timeml;

  @Option(names = "--errors", description = "times: also list what differs")
  private boolean errors;

  @Mixin private TrainingOptions training = new TrainingOptions();

  ExperimentCommand() {}

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (step < 1) {
      throw new CommandLine.ParameterException(line, "--step is 1 or more, not " + step);
    }
    if (kind == Kind.TIMES) {
      print(line, Training.compareTimes(TimeNormalizer.load(), timeml(), errors));
      return 0;
    }
    Training.Input input = training.input(line);
    String table =
        switch (kind) {
          case CURVE -> {
            LearningCurve curve =
                Training.curve(input, Isnad.load(), TrainingOptions.progress(line));
            if (svg != null) {
              TextFile.write(svg, curve.svg().getBytes(StandardCharsets.UTF_8));
            }
            yield curve.table();
          }
          case ANERCORP -> Training.scoreAnercorp(input, TrainingOptions.progress(line));
          case PRESS -> Training.comparePress(Isnad.load(), input, step);
          case TIMES -> throw new IllegalStateException("needs no input");
        };
    print(line, table);
    return 0;
  }

  private Path timeml() {
    if (timeml == null) {
      throw new UsageException("times are compared with TimeML files: --timeml FOLDER");
    }
    if (!Files.isDirectory(timeml)) {
      throw new UsageException(timeml + ": there is no such folder");
    }
    return timeml;
  }

  private static void print(CommandLine line, String table) {
    line.getOut().print(table);
    line.getOut().flush();
  }
}
