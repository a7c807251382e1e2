package io.isnad.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The five seed articles, for tests of what the command line makes of them. */
public final class Seeds {

  private static final Path FOLDER = Path.of(System.getProperty("isnad.root")).resolve("seeds");

  private Seeds() {}

  /** The articles in the order of the page. */
  public static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Their page, written by the command line. */
  public static Path page(Path folder) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    String dates = FOLDER.resolve("dates.tsv").toString();
    int code =
        Main.run(
            stream,
            stream,
            "extract",
            "--format",
            "html",
            "--out",
            folder.toString(),
            "--dates",
            dates,
            FOLDER.toString());
    if (code != 0) {
      throw new IllegalStateException(err.toString(StandardCharsets.UTF_8));
    }
    return folder.resolve("index.html");
  }
}
