package io.isnad.quickstart;

import io.isnad.time.TimeNormalizer;
import io.isnad.time.TimeNormalizer.Timex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Which times does a text name? Reads the day of publication and a file. */
public final class WhenWasIt {

  private WhenWasIt() {}

  /**
   * Prints the expressions of time of an article.
   *
   * @param args the day of publication (YYYY-MM-DD) and the path of a UTF-8 text
   * @throws IOException if the file cannot be read
   */
  public static void main(String... args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(Files.readString(Path.of(args[1])), LocalDate.parse(args[0]), out);
  }

  static void print(String text, LocalDate published, PrintStream out) {
    // readme:begin
    TimeNormalizer times = TimeNormalizer.load(); // word lists alone, no model
    for (Timex time : times.find(text, published)) {
      out.println(time.text() + " = " + time.value() + ", " + time.start() + " to " + time.end());
    }
    // readme:end
  }
}
