package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.Extractor;
import io.isnad.Isnad;
import io.isnad.Provenance;
import io.isnad.apitest.CorpusArticles.Named;
import io.isnad.time.TimeNormalizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library as a caller sees it. */
class ApiTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Pattern LONE = Pattern.compile("\u241B");
  private static final Isnad ISNAD = Isnad.load();

  static List<Named> articles() {
    return CorpusArticles.some(20);
  }

  static Stream<Extractor<?>> extractors() {
    return Stream.of(
        ISNAD.persons(), ISNAD.organisations(), ISNAD.meetings(), ISNAD.attributions());
  }

  @Test
  void loadGivesTheSameObjectAgain() {
    assertThat(Isnad.load()).isSameAs(ISNAD);
  }

  @Test
  void builderReadsTheClassPathToo() {
    Isnad built = Isnad.builder().classLoader(ApiTest.class.getClassLoader()).build();
    assertThat(built).isNotSameAs(ISNAD);
    assertThat(built.provenance()).isEqualTo(ISNAD.provenance());
    Named named = articles().get(0);
    assertThat(Invariants.parts(built.extract(named.article())))
        .isEqualTo(Invariants.parts(ISNAD.extract(named.article())));
  }

  @Test
  void timesAreReadWithTheListsOfTheBundle() {
    List<TimeNormalizer.Timex> times =
        TimeNormalizer.load().find("التقيا أمس في بيروت", LocalDate.of(2023, 4, 12));
    assertThat(times).hasSize(1);
    assertThat(times.get(0).value()).isEqualTo("2023-04-11");
  }

  @Test
  void provenanceSaysWhereTheModelsComeFrom() {
    Provenance provenance = ISNAD.provenance();
    assertThat(provenance.version()).isNotBlank();
    assertThat(provenance.licence()).isNotBlank();
    assertThat(provenance.openNlp()).isNotBlank();
    assertThat(provenance.corpora()).allSatisfy(corpus -> assertThat(corpus).isNotBlank());
  }

  @Test
  void nullIsRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> ISNAD.extract((Article) null))
        .withMessage("article");
    assertThatNullPointerException()
        .isThrownBy(() -> Isnad.builder().bundle(null))
        .withMessage("folder");
    assertThatNullPointerException()
        .isThrownBy(() -> Isnad.builder().classLoader(null))
        .withMessage("loader");
  }

  @ParameterizedTest
  @MethodSource("extractors")
  void nullIsRefusedByNameByEachExtractor(Extractor<?> extractor) {
    assertThatNullPointerException()
        .isThrownBy(() -> extractor.extract((Article) null))
        .withMessage("article");
    assertThatNullPointerException()
        .isThrownBy(() -> extractor.extract((String) null))
        .withMessage("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n", " \r\n\t\u00A0\u2028\u200F\uFEFF", "\u0640\u0640", "\u064E"})
  void nothingIsFoundInNothing(String text) {
    Extraction found = ISNAD.extract(Article.of(text));
    assertThat(found.article().text()).isSameAs(text);
    assertThat(found.published()).isEmpty();
    assertThat(Invariants.parts(found).subList(1, 8)).containsOnly(List.of());
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void anyStringIsAccepted(String text) {
    Extraction found =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> ISNAD.extract(Article.of(text)));
    Invariants.check(found, printable(text));
    LocalDate day = LocalDate.of(2023, 4, 15);
    Extraction dated = ISNAD.extract(Article.of(text).publishedOn(day));
    Invariants.check(dated, printable(text));
    assertThat(dated.published()).contains(day);
  }

  /**
   * The texts of {@code strange.txt}, parted by lines of {@code ---}: escapes as in Java, and
   * {@code ␛} for half of a surrogate pair, which no file can hold.
   */
  static List<String> strangeTexts() throws IOException {
    List<String> out = new ArrayList<>();
    for (String text : resource("strange.txt").split("\n---\n")) {
      out.add(LONE.matcher(text.strip()).replaceAll("\uD83D").translateEscapes());
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0628", "\u0648", "a", "1", "\u0640", "\u064E", "\u00AB", "\uD83D", "."})
  void aMegabyteWithoutABlankIsAccepted(String unit) {
    String text = unit.repeat(1 << 20);
    Extraction found =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> ISNAD.extract(Article.of(text)));
    Invariants.check(found, "1 MB of " + unit);
  }

  /** A quarter of a million characters of news: stages that look back too far would not end. */
  @Test
  void aVeryLongArticleIsRead() {
    StringBuilder text = new StringBuilder();
    for (Named named : CorpusArticles.some(200)) {
      text.append(named.article().text()).append('\n');
    }
    Extraction found =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> ISNAD.extract(Article.of(text.toString())));
    Invariants.check(found, "200 articles in one");
  }

  /** What opens and does not close, what announces and does not come. */
  @ParameterizedTest
  @MethodSource("openers")
  void openersWithoutEndTakeLinearTime(String opener) {
    String text = opener.repeat(100_000 / (1 + opener.length() / 2));
    Extraction found =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> ISNAD.extract(Article.of(text)));
    Invariants.check(found, opener + " again and again");
  }

  static List<String> openers() throws IOException {
    return resource("openers.txt").lines().filter(line -> !line.startsWith("#")).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void invariantsHoldOnShuffledLetters(long seed) {
    Random random = new Random(seed);
    List<Named> articles = articles();
    StringBuilder text = new StringBuilder();
    while (text.length() < 5_000) {
      String from = articles.get(random.nextInt(articles.size())).article().text();
      int start = random.nextInt(from.length());
      int end = Math.min(from.length(), start + random.nextInt(60));
      text.append(from, start, end);
      if (random.nextInt(3) == 0) {
        text.append((char) random.nextInt(0x10000));
      }
    }
    Invariants.check(ISNAD.extract(Article.of(text.toString())), "seed " + seed + ": " + text);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void invariantsHoldOnNews(Named named) {
    Extraction found = ISNAD.extract(named.article());
    Invariants.check(found, named.name());
    assertThat(found.article()).isSameAs(named.article());
    assertThat(found.persons().size() + found.organisations().size() + found.places().size())
        .as(named.name())
        .isPositive();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void extractorsGiveThePartsOfTheWhole(Named named) {
    Article article = named.article();
    Extraction found = ISNAD.extract(article);
    assertThat(ISNAD.persons().extract(article)).isEqualTo(found.persons());
    assertThat(ISNAD.organisations().extract(article)).isEqualTo(found.organisations());
    assertThat(ISNAD.meetings().extract(article)).isEqualTo(found.meetings());
    assertThat(ISNAD.attributions().extract(article)).isEqualTo(found.attributions());
  }

  @Test
  void aStringIsAnArticleOfUnknownDate() {
    String text = articles().get(1).article().text();
    Extraction found = ISNAD.extract(Article.of(text));
    assertThat(ISNAD.persons().extract(text)).isEqualTo(found.persons());
    assertThat(ISNAD.meetings().extract(text)).isEqualTo(found.meetings());
  }

  private static String printable(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ApiTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
