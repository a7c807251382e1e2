package io.isnad.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A download of unlabelled articles: files {@code DAY.jsonl.gz}, an article a line with {@code
 * title} and {@code text}. An article's text is title, newline, text, newline.
 */
final class TextArchive {

  private static final String ENDING = ".jsonl.gz";

  private final Path folder;

  TextArchive(Path folder) {
    this.folder = folder;
  }

  /** The days at hand, in order. */
  List<String> days() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  /** Hands the articles of a day, in order, to {@code reader}. */
  void read(String day, Consumer<String> reader) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(day + ENDING))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = json.readTree(line);
        reader.accept(node.path("title").asText() + "\n" + node.path("text").asText() + "\n");
      }
    }
  }
}
