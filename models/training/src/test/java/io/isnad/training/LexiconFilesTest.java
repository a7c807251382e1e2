package io.isnad.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.text.ArabicNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The word lists are sorted, without duplicates, and say where they come from. */
class LexiconFilesTest {

  private static final Path FOLDER = Path.of(System.getProperty("isnad.root"), "models/lexicon");

  @Test
  void listsAreSortedAndUniqueAndHaveProvenance() throws IOException {
    List<Path> files = LexiconCompiler.files(FOLDER);
    assertThat(files).hasSizeGreaterThan(13);
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      assertThat(lines.stream().filter(line -> line.startsWith("# provenance:")))
          .as(file + " says where it comes from")
          .hasSize(1);
      Set<String> forms = new TreeSet<>();
      String before = "";
      for (String line : lines) {
        if (line.startsWith("#")) {
          continue;
        }
        String form = line.split("\t", -1)[0];
        assertThat(form).as(file + ": " + line).isNotBlank().isEqualTo(form.strip());
        assertThat(forms.add(form)).as(file + " has twice " + form).isTrue();
        assertThat(form.compareTo(before)).as(file + " is sorted at " + form).isPositive();
        before = form;
      }
    }
  }

  @Test
  void theCompiledListsAreNormalised() throws IOException {
    Lexicon lexicon = Lexicon.read(LexiconCompiler.compile(FOLDER));
    for (String list : lexicon.lists()) {
      assertThat(lexicon.forms(list))
          .as(list)
          .isNotEmpty()
          .allMatch(form -> form.equals(ArabicNormalizer.normalize(form)));
    }
  }
}
