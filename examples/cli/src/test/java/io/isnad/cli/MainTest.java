package io.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: output, errors, exit codes, files. */
class MainTest {

  private static final Path ROOT = Path.of(System.getProperty("isnad.root"));
  private static final Path SEEDS = ROOT.resolve("seeds");
  private static final Path SEED = SEEDS.resolve("003_b9c2a0429561d659.txt");

  private record Result(int code, String out, String err) {}

  private static Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void textShowsEverySeed() {
    Result result =
        run("extract", "--dates", SEEDS.resolve("dates.tsv").toString(), SEEDS.toString());
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().filter(line -> line.startsWith("═══"))).hasSize(5);
    assertThat(result.out()).contains("2023-04-15");
  }

  @Test
  void jsonHasOneObjectAnArticleWithSpansIntoTheText() throws IOException {
    Result result = run("extract", "--format", "jsonl", SEED.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(1);
    JsonNode root = new ObjectMapper().readTree(result.out());
    String text = Files.readString(SEED);
    assertThat(root.get("persons")).isNotEmpty();
    for (JsonNode person : root.get("persons")) {
      for (JsonNode mention : person.get("mentions")) {
        assertThat(text.substring(mention.get("start").asInt(), mention.get("end").asInt()))
            .isEqualTo(mention.get("text").asText());
      }
    }
    assertThat(root.has("meetings")).isTrue();
    assertThat(root.has("attributions")).isTrue();
  }

  @Test
  void cameoHasALineForEachPair(@TempDir Path folder) throws IOException {
    Result result = run("extract", "--format", "cameo", SEEDS.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).isNotEmpty();
    for (String line : result.out().lines().toList()) {
      String[] columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(12);
      assertThat(columns[5]).as(line).matches("036|04[0-6]");
    }
    String out = folder.toString();
    assertThat(run("extract", "--format", "cameo", "--out", out, SEED.toString()).code()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".cameo.tsv"));
    }
  }

  @Test
  void bratWritesPairsThatCanBeEvaluated(@TempDir Path folder) throws IOException {
    Result result =
        run("extract", "--format", "brat", "--out", folder.toString(), SEEDS.toString());
    assertThat(result.code()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names)
          .hasSize(11)
          .contains("annotation.conf")
          .noneMatch(name -> name.endsWith(".part"));
    }
    assertThat(Files.readString(folder.resolve(SEED.getFileName())))
        .isEqualTo(Files.readString(SEED));
    Result evaluation = run("evaluate", folder.toString());
    assertThat(evaluation.code()).isZero();
    assertThat(evaluation.out()).contains("5 documents");
  }

  @Test
  void htmlIsOnePageForAll(@TempDir Path folder) throws IOException {
    Result one = run("extract", "--format", "html", "--language", "en", SEED.toString());
    assertThat(one.code()).isZero();
    assertThat(one.out()).startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">");
    assertThat(one.out()).contains("<h1><bdi>003_b9c2a0429561d659</bdi></h1>");
    Path bad = Files.createDirectory(folder.resolve("two")).resolve("a.txt");
    Files.write(bad, "abc قال".getBytes(Charset.forName("windows-1256")));
    Files.copy(SEED, folder.resolve("two/b.txt"));
    Files.copy(SEED, folder.resolve("two/c<&.txt"));
    Path out = folder.resolve("out");
    String two = folder.resolve("two").toString();
    Result result = run("extract", "--format", "html", "--out", out.toString(), two);
    assertThat(result.code()).as("a bad file").isEqualTo(1);
    assertThat(result.err()).contains(bad.toString()).contains("1 of 3 articles failed");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("index.html"));
    }
    String page = Files.readString(out.resolve("index.html"));
    assertThat(page).contains("id=\"a1\"", "id=\"a2\"", "<bdi class=\"name\">c&lt;&amp;</bdi>");
    assertThat(page).doesNotContain("id=\"a3\"").contains("<h1><bdi>two</bdi></h1>");
    run("extract", "--format", "html", "--out", out.toString(), SEED.toString());
    assertThat(out.resolve("003_b9c2a0429561d659.html")).exists();
  }

  @Test
  void aBadFileIsNamedAndTheOthersGoOn(@TempDir Path folder) throws IOException {
    Path bad = folder.resolve("a.txt");
    Files.write(bad, "abc قال".getBytes(Charset.forName("windows-1256")));
    Files.copy(SEED, folder.resolve("b.txt"));
    Result result = run("extract", folder.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains(bad.toString())
        .contains("byte 4")
        .contains("UTF-8")
        .contains("--charset");
    assertThat(result.out()).contains("═══ b");
    assertThat(run("extract", "--charset", "windows-1256", bad.toString()).code()).isZero();
  }

  @Test
  void wrongUsageIsOneLineAndExitCodeTwo(@TempDir Path folder) throws IOException {
    Path dates = folder.resolve("dates.tsv");
    Files.writeString(dates, "x\t2020-13-01\n");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<String[]> wrong =
        List.of(
            new String[] {"extract"},
            new String[] {"extract", "no-such-file.txt"},
            new String[] {"extract", empty.toString()},
            new String[] {"extract", "--format", "xml", SEED.toString()},
            new String[] {"extract", "--format", "brat", SEED.toString()},
            new String[] {"extract", "--published", "yesterday", SEED.toString()},
            new String[] {"extract", "--dates", dates.toString(), SEED.toString()},
            new String[] {"extract", "--charset", "no-such", SEED.toString()},
            new String[] {"extract", "--threads", "0", SEED.toString()},
            new String[] {"evaluate", "no-such-folder"},
            new String[] {"train"},
            new String[] {"train", "--out", "x", "--with", "wikipedia=y"},
            new String[] {"explain", "no-such-folder"},
            new String[] {"no-such-command"},
            new String[] {});
    for (String[] args : wrong) {
      Result result = run(args);
      String name = String.join(" ", args);
      assertThat(result.code()).as(name).isEqualTo(2);
      assertThat(result.err().lines()).as(name + ": " + result.err()).hasSize(1);
      assertThat(result.err()).as(name).startsWith("isnad: ");
      assertThat(result.out()).as(name).isEmpty();
    }
  }

  @Test
  void aBrokenAnnotationStopsTraining(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("x.txt"), "abc");
    Files.writeString(folder.resolve("x.ann"), "T1\tPerson 0 99\tabc\n");
    for (String[] args :
        List.of(
            new String[] {"evaluate", folder.toString()},
            new String[] {
              "train",
              "--project",
              ROOT.toString(),
              "--out",
              folder.resolve("o").toString(),
              "--corpus",
              folder.toString()
            })) {
      Result result = run(args);
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err()).contains("x.ann line 1").contains("outside the text");
    }
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void ourArticlesAreComparedWithThePress(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("models/corpus/own"));
    Files.writeString(own.resolve("a.txt"), "قال وزير الخارجية سامر الحلبي إن اللقاء ناجح.\n");
    Files.writeString(own.resolve("a.ann"), "");
    Path press = Files.createDirectories(folder.resolve("press"));
    String text = "التقى الوزير نظيره في بيروت وأكد أن المحادثات مستمرة. ".repeat(10);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(press.resolve("2015-07-01.jsonl.gz")))) {
      String line = "{\"title\":\"لقاء\",\"text\":\"" + text + "\"}\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    Result result =
        run(
            "experiment",
            "press",
            "--step",
            "1",
            "--project",
            folder.toString(),
            "--with",
            "saudinewsnet=" + press);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("| articles | 1.0 | 1.0 |")
        .contains("| words per sentence | 8.0 | 9.0 |")
        .contains("| **of 100 cues** | | |");
    Result without = run("experiment", "press", "--project", folder.toString());
    assertThat(without.code()).isEqualTo(1);
    assertThat(without.err()).contains("--with saudinewsnet=FOLDER");
    assertThat(run("experiment", "anercorp", "--project", folder.toString()).err())
        .contains("--with anercorp=FILE");
  }

  @Test
  void timesAreComparedWithTimeMl(@TempDir Path folder) throws IOException {
    String tag = "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2015-12-23\">";
    Files.writeString(
        folder.resolve("a.tml"),
        "<?xml version=\"1.0\"?><!DOCTYPE TimeML SYSTEM \"TimeML.dtd\"><TimeML>التقيا "
            + tag
            + "أمس</TIMEX3> مرة، ثم "
            + tag
            + "مرة</TIMEX3> في نيسان 2015</TimeML>");
    Result result = run("experiment", "times", "--errors", "--timeml", folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("| dates and times | 2 | 2 | 50.0 | 50.0 | 50.0 | 50.0 |")
        .contains("of 1 that overlap: 100.0 %")
        .contains("a.tml missed: DATE [مرة]")
        .contains("a.tml false: DATE [نيسان 2015]");
    Files.writeString(folder.resolve("b.tml"), "<TimeML>");
    assertThat(run("experiment", "times", "--timeml", folder.toString()).err())
        .contains("b.tml: is no TimeML");
    assertThat(run("experiment", "times").err()).contains("--timeml FOLDER");
  }

  @Test
  void explainSaysWhereTheModelsComeFrom() {
    Result result = run("explain");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("ANERcorp").contains("CC BY-SA 4.0").contains("sha256");
  }

  @Test
  void labelsAreInTheLanguageAskedFor() {
    assertThat(run("extract", "--language", "en", SEED.toString()).out())
        .contains("Who says what")
        .contains("Meetings");
  }
}
