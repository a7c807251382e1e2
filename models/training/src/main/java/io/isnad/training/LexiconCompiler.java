package io.isnad.training;

import io.isnad.internal.text.ArabicNormalizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes of the hand-edited lists ({@code NAME.tsv}: comment lines with {@code #}, then a form and
 * its attributes a line, parted by tabs) the one file that the library reads.
 */
final class LexiconCompiler {

  private LexiconCompiler() {}

  /** The list files of a folder, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  /**
   * Compiles all lists of a folder.
   *
   * @throws CorpusException when a line has no form: file and line
   */
  static String compile(Path folder) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Path file : files(folder)) {
      String list = file.getFileName().toString().replaceFirst("\\.tsv$", "");
      Set<String> seen = new HashSet<>();
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        List<String> fields = new ArrayList<>(List.of(line.split("\t", -1)));
        String form = ArabicNormalizer.normalize(fields.get(0)).strip();
        if (form.isEmpty()) {
          throw new CorpusException(file + " line " + number + ": there is no form before the tab");
        }
        if (seen.add(form)) {
          fields.set(0, form);
          out.append(list).append('\t').append(String.join("\t", fields)).append('\n');
        }
      }
    }
    return out.toString();
  }
}
