package io.isnad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's corpus is whole, its parts are apart, and the seeds are not in it. */
class CorpusTest {

  private static final Path ROOT = Path.of(System.getProperty("isnad.root"));
  private static final Path CORPUS = ROOT.resolve("models/corpus");

  @Test
  void partsAreApartAndOfTheirSize() throws IOException {
    Corpus corpus = Corpus.read(CORPUS, null);
    assertThat(corpus.train()).hasSizeGreaterThanOrEqualTo(160);
    assertThat(corpus.dev()).hasSize(40);
    assertThat(corpus.test()).hasSize(40);
    Set<String> names = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (List<BratDocument> part : List.of(corpus.train(), corpus.dev(), corpus.test())) {
      for (BratDocument document : part) {
        assertThat(names.add(document.name())).as(document.name()).isTrue();
        assertThat(texts.add(document.text())).as(document.name()).isTrue();
        assertThat(document.published()).as(document.name()).isNotNull();
      }
    }
    for (BratDocument seed : Corpus.readFolder(ROOT.resolve("seeds"))) {
      assertThat(texts).doesNotContain(seed.text());
    }
  }

  @Test
  void annotatedWithoutTextAreCountedAsMissing() throws IOException {
    List<String> missing = Corpus.read(CORPUS, null).missing();
    assertThat(missing).hasSizeGreaterThanOrEqualTo(320);
    for (String line : Files.readAllLines(CORPUS.resolve("saudinewsnet/n001.ann"))) {
      if (line.startsWith("T")) {
        assertThat(line.split("\t")).as("no text column").hasSize(2);
      }
    }
  }

  @Test
  void theValidatorHasNothingToComplainOf() throws IOException {
    CorpusValidator validator = new CorpusValidator(ROOT.resolve("models/lexicon"));
    Set<String> exceptions = new HashSet<>();
    for (String line : Files.readAllLines(CORPUS.resolve("exceptions.tsv"))) {
      String[] fields = line.split("\t");
      assertThat(fields).as(line).hasSize(3);
      exceptions.add(fields[0] + ".ann: «" + fields[1] + "»");
    }
    try (Stream<Path> files = Files.list(CORPUS.resolve("own"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ann")).sorted().toList()) {
        List<String> complaints = new ArrayList<>(validator.validate(file));
        complaints.removeIf(complaint -> exceptions.stream().anyMatch(complaint::contains));
        assertThat(complaints).isEmpty();
      }
    }
  }

  @Test
  void theValidatorSeesWhatAnnotatorsOverlook(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("x.txt"), "Ali, said Ali. \"Rome\" yesterday\n");
    Files.writeString(
        folder.resolve("x.ann"),
        "T1\tPerson 0 4\nT2\tCue 5 9\nT3\tLocation 15 21\nT4\tTime 22 31\nT5\tPerson 0 3\n");
    List<String> complaints =
        new CorpusValidator(ROOT.resolve("models/lexicon")).validate(folder.resolve("x.ann"));
    assertThat(complaints)
        .anyMatch(c -> c.contains("line 2: T2 is used by no event"))
        .anyMatch(c -> c.contains("line 3: T3 has a blank or mark at its edge"))
        .anyMatch(c -> c.contains("line 4: T4 has no value"));
  }

  @Test
  void twoReadingsAgree() throws IOException {
    Scorer scorer = new Scorer();
    for (BratDocument first : Corpus.readFolder(CORPUS.resolve("own"))) {
      Path second = CORPUS.resolve("second-reading/" + first.name() + ".ann");
      if (Files.exists(second)) {
        scorer.add(first, BratDocument.read(second, first.text(), first.published()));
      }
    }
    assertThat(scorer.documents()).isEqualTo(80);
    Map<String, Double> least =
        Map.of(
            "Person mentions, exact", 97.0,
            "Organisation mentions, exact", 94.0,
            "Meetings found", 92.0,
            "Meeting slots, all roles", 85.0,
            "Attributions, cue + source", 92.0,
            "Attributions, cue + source + content", 88.0);
    least.forEach(
        (figure, floor) ->
            assertThat(scorer.figures().get(figure).f1()).as(figure).isGreaterThanOrEqualTo(floor));
  }

  @Test
  void theReadmeHasTheCounts() throws IOException {
    String report = CorpusReport.markdown(CORPUS);
    assertThat(Files.readString(CORPUS.resolve("README.md")))
        .as("paste this table into models/corpus/README.md:\n" + report)
        .contains(report.strip());
  }

  @Test
  void aMalformedDateNamesFileAndLine(@TempDir Path folder) throws IOException {
    Path dates = folder.resolve("dates.tsv");
    Files.writeString(dates, "a\t2020-01-01\nb\tyesterday\n");
    assertThatThrownBy(() -> Corpus.readDates(dates))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("dates.tsv line 2")
        .hasMessageContaining("NAME<TAB>YYYY-MM-DD");
  }

  @Test
  void longListsOfNamesAreToldAsRuns() {
    assertThat(Corpus.runs(List.of("n008", "n009", "n010", "n012", "x", "y1", "y2")))
        .isEqualTo("n008-n010 n012 x y1-y2");
    assertThat(Corpus.runs(List.of())).isEmpty();
  }

  @Test
  void anAnnotationWithoutTextIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("x.ann"), "T1\tPerson 0 1\n");
    assertThatThrownBy(() -> Corpus.readFolder(folder))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("x.ann")
        .hasMessageContaining("x.txt");
  }
}
