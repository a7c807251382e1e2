package io.isnad.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of a test, from a file beside it under {@code src/test/resources}: a case a line, its
 * fields parted by tabs; empty lines and lines with {@code #} are left out. What cannot be seen is
 * written as in Java: {@code \}{@code u200F}, {@code \n}, {@code \t}.
 */
public final class CaseFile {

  private CaseFile() {}

  /** A line of a case file. */
  public record Case(int line, List<String> fields) {

    /** A field by its number from 0; empty where the line has fewer. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    @Override
    public String toString() {
      return "line " + line + ": " + String.join(" | ", fields);
    }
  }

  /** The cases of the file {@code name} in the package of {@code test}. */
  public static List<Case> read(Class<?> test, String name) {
    List<Case> out = new ArrayList<>();
    int number = 0;
    for (String line : text(test, name).split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = new ArrayList<>();
      for (String field : line.split("\t", -1)) {
        fields.add(unescape(field));
      }
      out.add(new Case(number, List.copyOf(fields)));
    }
    if (out.isEmpty()) {
      throw new IllegalStateException(name + " has no case");
    }
    return out;
  }

  /** The whole of the file {@code name} in the package of {@code test}. */
  public static String text(Class<?> test, String name) {
    try (InputStream in = test.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no file " + name + " beside " + test.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescape(String field) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < field.length()) {
      char c = field.charAt(at);
      if (c != '\\' || at + 1 == field.length()) {
        out.append(c);
        at++;
        continue;
      }
      char kind = field.charAt(at + 1);
      switch (kind) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(field.substring(at + 2, at + 6), 16));
          at += 4;
        }
        default -> out.append(kind);
      }
      at += 2;
    }
    return out.toString();
  }
}
