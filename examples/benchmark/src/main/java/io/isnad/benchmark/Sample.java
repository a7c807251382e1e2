package io.isnad.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Articles of the project's own corpus as input; their annotation is not looked at. */
public final class Sample {

  private Sample() {}

  /** All articles, in the order of their names. */
  public static List<String> articles() throws IOException {
    List<String> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        out.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return List.copyOf(out);
  }

  /** So many articles, spread evenly over the corpus. */
  static List<String> articles(int number) throws IOException {
    List<String> all = articles();
    List<String> out = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      out.add(all.get((int) ((long) i * all.size() / number)));
    }
    return out;
  }

  /** The length of texts in bytes of UTF-8. */
  static long bytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** Articles one after the other, up to a length in bytes of UTF-8, cut at a line's end. */
  static String text(List<String> articles, int bytes) {
    StringBuilder out = new StringBuilder();
    int length = 0;
    for (int i = 0; length < bytes; i++) {
      for (String line : articles.get(i % articles.size()).split("\n")) {
        out.append(line).append('\n');
        length += line.getBytes(StandardCharsets.UTF_8).length + 1;
        if (length >= bytes) {
          break;
        }
      }
    }
    return out.toString();
  }

  private static Path folder() {
    String root = System.getProperty("isnad.root", "");
    for (Path at = Path.of(root).toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("models/corpus/own"))) {
        return at.resolve("models/corpus/own");
      }
    }
    throw new IllegalStateException(
        "no models/corpus/own here or above; start in the project or say -Disnad.root=FOLDER");
  }
}
