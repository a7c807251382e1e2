package io.isnad.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows what is compiled and run here. */
class QuickstartTest {

  private static final Path ROOT = Path.of(System.getProperty("isnad.root"));

  @ParameterizedTest
  @ValueSource(strings = {"WhoMetWhom", "WhenWasIt"})
  void readmeShowsTheProgram(String name) throws IOException {
    String folder = "examples/quickstart/src/main/java/io/isnad/quickstart/";
    String program = Files.readString(ROOT.resolve(folder + name + ".java"));
    List<String> shown =
        program
            .substring(
                program.indexOf("// readme:begin") + "// readme:begin".length(),
                program.indexOf("// readme:end"))
            .strip()
            .lines()
            .map(line -> line.replaceFirst("^ {4}", ""))
            .toList();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(4);
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(readme).contains(String.join("\n", shown));
  }

  @Test
  void theProgramFindsMeetingsAndSources() throws IOException {
    String text = Files.readString(ROOT.resolve("seeds/000_c2278848460994ef.txt"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WhoMetWhom.print(text, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).anyMatch(line -> line.startsWith("HELD ["));
    assertThat(lines).anyMatch(line -> line.contains(": "));
  }

  @Test
  void theProgramFindsTimes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    WhenWasIt.print("التقيا أواخر آذار", LocalDate.of(2023, 4, 12), out);
    assertThat(bytes.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("أواخر آذار = 2023-03, 2023-03-21 to 2023-03-31");
  }
}
