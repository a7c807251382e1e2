package io.isnad.cli;

import io.isnad.ModelException;
import io.isnad.training.CorpusException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code isnad}. */
@Command(
    name = "isnad",
    mixinStandardHelpOptions = true,
    version = "isnad 0.1.0",
    description = "Reads Arabic news: who is in it, who met whom, and who says so.",
    subcommands = {
      ExtractCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      TrainClustersCommand.class,
      ExperimentCommand.class,
      ExplainCommand.class
    })
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  Main() {}

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "say what to do: extract, evaluate, train, train-clusters, experiment or explain");
  }

  /**
   * Runs a command and leaves the process with its exit code: 0 done, 1 done in part or failed, 2
   * wrong usage.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs a command with the given streams; the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          command.getErr().println("isnad: " + message(failure));
          return failure instanceof UsageException ? 2 : 1;
        });
    line.setParameterExceptionHandler(
        (failure, words) -> {
          CommandLine command = failure.getCommandLine();
          command
              .getErr()
              .println(
                  "isnad: "
                      + failure.getMessage()
                      + "; see: "
                      + command.getCommandSpec().qualifiedName()
                      + " --help");
          return 2;
        });
    return line.execute(args);
  }

  private static String message(Exception failure) {
    if (failure instanceof UsageException
        || failure instanceof CorpusException
        || failure instanceof ModelException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (failure instanceof IOException) {
      return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
    return failure.toString();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
