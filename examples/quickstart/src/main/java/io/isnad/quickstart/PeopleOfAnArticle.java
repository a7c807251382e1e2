package io.isnad.quickstart;

import io.isnad.Isnad;
import io.isnad.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who is in it? Runs one extractor alone on the files named on the command line. */
public final class PeopleOfAnArticle {

  private PeopleOfAnArticle() {}

  /**
   * Prints the people of each article with their titles and places in the text.
   *
   * @param files paths of UTF-8 texts
   * @throws IOException if a file cannot be read
   */
  public static void main(String... files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      for (Person person : Isnad.load().persons().extract(Files.readString(Path.of(file)))) {
        out.println(person.name() + " " + person.titles().stream().map(t -> t.text()).toList());
        person
            .mentions()
            .forEach(mention -> out.println("  " + mention.span() + " " + mention.text()));
      }
    }
  }
}
