package io.isnad.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README shows what is compiled and run here. */
class QuickstartTest {

  private static final Path ROOT = Path.of(System.getProperty("isnad.root"));

  @Test
  void readmeShowsTheProgram() throws IOException {
    String program =
        Files.readString(
            ROOT.resolve("examples/quickstart/src/main/java/io/isnad/quickstart/WhoMetWhom.java"));
    List<String> shown =
        program
            .substring(
                program.indexOf("// readme:begin") + "// readme:begin".length(),
                program.indexOf("// readme:end"))
            .strip()
            .lines()
            .map(line -> line.replaceFirst("^ {4}", ""))
            .toList();
    assertThat(shown).hasSizeGreaterThan(5);
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
}
