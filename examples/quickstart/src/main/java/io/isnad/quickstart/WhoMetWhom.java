package io.isnad.quickstart;

import io.isnad.Article;
import io.isnad.Attribution;
import io.isnad.Extraction;
import io.isnad.Isnad;
import io.isnad.Meeting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who met whom, and who says so? Reads the files named on the command line. */
public final class WhoMetWhom {

  private WhoMetWhom() {}

  /**
   * Prints the meetings and the sources of each article.
   *
   * @param files paths of UTF-8 texts
   * @throws IOException if a file cannot be read
   */
  public static void main(String... files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      print(Files.readString(Path.of(file)), out);
    }
  }

  static void print(String text, PrintStream out) {
    // readme:begin
    Isnad isnad = Isnad.load(); // once; immutable, shared by all threads
    Extraction found = isnad.extract(Article.of(text));
    for (Meeting meeting : found.meetings()) {
      out.println(meeting.status() + " " + meeting.participants() + " " + meeting.times());
    }
    for (Attribution said : found.attributions()) {
      out.println(said.source().entity().name() + ": " + said.content().in(text));
    }
    // readme:end
  }
}
