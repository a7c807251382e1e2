package io.isnad.cli;

import io.isnad.Isnad;
import io.isnad.Provenance;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isnad explain}: what a bundle is made of and how good it is. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says where models come from: corpora, licences, scores, sizes.")
final class ExplainCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "BUNDLE",
      description = "a folder with a bundle; default: the models that come with the program")
  private @Nullable Path bundle;

  ExplainCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (bundle != null && !Files.isDirectory(bundle)) {
      throw new UsageException(bundle + ": there is no such folder");
    }
    Isnad isnad = bundle == null ? Isnad.load() : Isnad.builder().bundle(bundle).build();
    Provenance provenance = isnad.provenance();
    out.println(
        "version  " + provenance.version() + ", trained with OpenNLP " + provenance.openNlp());
    out.println("licence  " + provenance.licence());
    provenance.corpora().forEach(corpus -> out.println("corpus   " + corpus));
    new TreeMap<>(provenance.scores())
        .forEach((name, score) -> out.println("F1       " + name + " " + score));
    if (bundle != null) {
      List<Path> files;
      try (Stream<Path> entries = Files.list(bundle)) {
        files = entries.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        out.println("file     " + file.getFileName() + " " + Files.size(file) + " bytes");
      }
    }
    out.flush();
    return 0;
  }
}
