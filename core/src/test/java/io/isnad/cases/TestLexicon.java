package io.isnad.cases;

import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.text.ArabicNormalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists of the project's folder {@code models/lexicon}, compiled as the trainer does it. */
public final class TestLexicon {

  private TestLexicon() {}

  /** A lexicon of some of the project's lists. */
  public static Lexicon of(String... lists) {
    StringBuilder compiled = new StringBuilder();
    for (String list : lists) {
      Path file = folder().resolve(list + ".tsv");
      for (String line : lines(file)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          compiled.append(list).append('\t').append(entry(line)).append('\n');
        }
      }
    }
    return read(compiled.toString());
  }

  /** A lexicon from its compiled form. */
  public static Lexicon read(String compiled) {
    try {
      return Lexicon.read(compiled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(String line) {
    int tab = line.indexOf('\t');
    int end = tab < 0 ? line.length() : tab;
    return ArabicNormalizer.normalize(line, 0, end).strip() + line.substring(end);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    String root = System.getProperty("isnad.root");
    if (root != null && Files.isDirectory(Path.of(root, "models", "lexicon"))) {
      return Path.of(root, "models", "lexicon");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("models/lexicon"))) {
        return at.resolve("models/lexicon");
      }
    }
    throw new IllegalStateException("no models/lexicon above " + Path.of("").toAbsolutePath());
  }
}
