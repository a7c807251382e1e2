package io.isnad.apitest;

import io.isnad.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Articles of the project's own corpus, as input; their annotation is not looked at. */
final class CorpusArticles {

  private CorpusArticles() {}

  /** An article with its file name, for messages. */
  record Named(String name, Article article) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A number of articles, spread evenly over the corpus, with their dates where known. */
  static List<Named> some(int number) {
    try {
      Path folder = folder();
      Map<String, LocalDate> dates = dates(folder.resolve("dates.tsv"));
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      }
      if (files.size() < number) {
        throw new IllegalStateException(folder + " holds only " + files.size() + " articles");
      }
      List<Named> out = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        Path file = files.get((int) ((long) i * files.size() / number));
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        Article article = Article.of(Files.readString(file, StandardCharsets.UTF_8));
        LocalDate date = dates.get(name);
        out.add(new Named(name, date == null ? article : article.publishedOn(date)));
      }
      return List.copyOf(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, LocalDate> dates(Path file) throws IOException {
    Map<String, LocalDate> out = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] fields = line.split("\t");
        if (fields.length == 2 && fields[1].matches("\\d{4}-\\d\\d-\\d\\d")) {
          out.put(fields[0], LocalDate.parse(fields[1]));
        }
      }
    }
    return out;
  }

  private static Path folder() {
    String root = System.getProperty("isnad.root");
    if (root != null && Files.isDirectory(Path.of(root, "models", "corpus", "own"))) {
      return Path.of(root, "models", "corpus", "own");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("models/corpus/own"))) {
        return at.resolve("models/corpus/own");
      }
    }
    throw new IllegalStateException("no models/corpus/own above " + Path.of("").toAbsolutePath());
  }
}
