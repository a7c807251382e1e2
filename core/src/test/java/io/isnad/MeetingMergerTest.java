package io.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases: the reports of the file; each article holds one meeting. */
class MeetingMergerTest {

  private static final long SEED = 20_240_502;

  /** An article of a case, and the letter of its occasion. */
  private record Given(String article, String occasion, Extraction found) {}

  private static Map<String, List<Given>> cases() {
    Map<String, List<Given>> out = new LinkedHashMap<>();
    for (Case line : CaseFile.read(MeetingMergerTest.class, "merger.tsv")) {
      String article = line.field(1) + line.line();
      out.computeIfAbsent(line.field(0), name -> new ArrayList<>())
          .add(new Given(article, line.field(1), extraction(line)));
    }
    return out;
  }

  static Stream<String> names() {
    return cases().keySet().stream();
  }

  private static Extraction extraction(Case line) {
    List<Meeting.Participant> participants = new ArrayList<>();
    for (String one : line.field(4).split("; ")) {
      participants.add(participant(one, participants.size() + 1));
    }
    List<Place> places = new ArrayList<>();
    for (String name : line.field(5).split("; ")) {
      if (!name.isBlank()) {
        Mention mention = mention(Mention.Kind.LOCATION, name);
        places.add(new Place("L" + (places.size() + 50), name, List.of(mention), 1));
      }
    }
    List<TimeExpression> times = new ArrayList<>();
    if (!line.field(6).isBlank()) {
      String[] days = line.field(6).split("/");
      times.add(
          new TimeExpression(
              new Span(0, 1),
              "x",
              line.field(6),
              LocalDate.parse(days[0]),
              LocalDate.parse(days[days.length - 1])));
    }
    String more = line.field(7);
    Meeting meeting =
        new Meeting(
            "M1",
            List.of(mention(Mention.Kind.TRIGGER, "x")),
            participants,
            places,
            times,
            List.of(),
            Meeting.Status.valueOf(line.field(3)),
            List.of(),
            more.equals("phone") ? Meeting.Channel.PHONE : Meeting.Channel.IN_PERSON,
            List.of(),
            more.startsWith("#")
                ? OptionalInt.of(Integer.parseInt(more.substring(1)))
                : OptionalInt.empty(),
            more.equals("several"),
            false,
            List.of(),
            1);
    return extraction(line.field(2), meeting);
  }

  private static Extraction extraction(String published, Meeting... meetings) {
    return new Extraction(
        Article.of("x"),
        published.equals("-") ? null : LocalDate.parse(published),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(meetings));
  }

  private static Meeting.Participant participant(String written, int number) {
    String[] parts = written.substring(2).split("=");
    List<Mention> titles = new ArrayList<>();
    for (String title : List.of(parts).subList(1, parts.length)) {
      titles.add(mention(Mention.Kind.TITLE, title));
    }
    char kind = written.charAt(0);
    Mention mention =
        mention(
            switch (kind) {
              case 'P' -> Mention.Kind.PERSON;
              case 'T' -> Mention.Kind.TITLE;
              case 'O' -> Mention.Kind.ORGANISATION;
              case 'L' -> Mention.Kind.LOCATION;
              default -> Mention.Kind.GROUP;
            },
            parts[0]);
    List<Mention> all = List.of(mention);
    Entity entity =
        switch (kind) {
          case 'P', 'T' -> new Person("P" + number, parts[0], all, titles, 1);
          case 'O' -> new Organisation("O" + number, parts[0], all, 1);
          case 'L' -> new Place("L" + number, parts[0], all, 1);
          default -> new Group("G" + number, parts[0], all, 1);
        };
    return new Meeting.Participant(entity, mention, Meeting.Role.UNSTATED);
  }

  private static Mention mention(Mention.Kind kind, String text) {
    return new Mention(kind, new Span(0, text.length()), text, 1);
  }

  private static List<Occasion> timeline(List<Given> articles) {
    MeetingMerger merger = new MeetingMerger();
    articles.forEach(article -> merger.add(article.article(), article.found()));
    return merger.timeline();
  }

  @ParameterizedTest
  @MethodSource("names")
  void reportsOfOneOccasionComeTogether(String name) {
    List<Given> articles = cases().getOrDefault(name, List.of());
    Map<String, Set<String>> expected = new LinkedHashMap<>();
    for (Given each : articles) {
      expected.computeIfAbsent(each.occasion(), x -> new TreeSet<>()).add(each.article());
    }
    Set<Set<String>> found =
        timeline(articles).stream()
            .map(
                occasion ->
                    (Set<String>)
                        new TreeSet<>(
                            occasion.reports().stream().map(Occasion.Report::article).toList()))
            .collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected.values());
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    List<Given> all = new ArrayList<>();
    cases().values().forEach(all::addAll);
    List<Occasion> expected = timeline(all);
    Random random = new Random(SEED);
    for (int run = 0; run < 50; run++) {
      Collections.shuffle(all, random);
      assertThat(timeline(all)).as("seed %d, run %d", SEED, run).isEqualTo(expected);
    }
  }

  @Test
  void partsMayBeJoinedInAnyWay() {
    List<Given> all = new ArrayList<>();
    cases().values().forEach(all::addAll);
    List<Occasion> expected = timeline(all);
    Random random = new Random(SEED);
    for (int run = 0; run < 20; run++) {
      List<MeetingMerger> parts = new ArrayList<>();
      for (Given each : all) {
        if (parts.isEmpty() || random.nextInt(4) == 0) {
          parts.add(new MeetingMerger());
        }
        parts.get(random.nextInt(parts.size())).add(each.article(), each.found());
      }
      while (parts.size() > 1) {
        MeetingMerger one = parts.remove(random.nextInt(parts.size()));
        parts.get(random.nextInt(parts.size())).add(one);
      }
      assertThat(parts.get(0).timeline()).as("seed %d, run %d", SEED, run).isEqualTo(expected);
      assertThat(parts.get(0).add(parts.get(0)).timeline()).isEqualTo(expected);
    }
  }

  @Test
  void everyReportIsInOneEntryAndEntriesAreByDay() {
    List<Given> all = new ArrayList<>();
    cases().values().forEach(all::addAll);
    List<Occasion> timeline = timeline(all);
    List<String> articles =
        timeline.stream()
            .flatMap(occasion -> occasion.reports().stream())
            .map(Occasion.Report::article)
            .toList();
    assertThat(articles)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Given::article).toList());
    List<LocalDate> days =
        timeline.stream()
            .filter(occasion -> occasion.from().equals(occasion.to()))
            .flatMap(occasion -> occasion.from().stream())
            .toList();
    assertThat(days).isSorted().hasSizeGreaterThan(10);
  }

  @Test
  void anOccasionHasTheFullestNamesAndTheNarrowestTime() {
    Occasion names = timeline(cases().getOrDefault("short names", List.of())).get(0);
    assertThat(names.people()).hasSize(2).anyMatch(name -> name.split(" ").length == 3);
    Occasion times = timeline(cases().getOrDefault("week and day", List.of())).get(0);
    assertThat(times.from()).contains(LocalDate.of(2024, 5, 2));
    assertThat(times.to()).contains(LocalDate.of(2024, 5, 2));
    Occasion places = timeline(cases().getOrDefault("container", List.of())).get(0);
    assertThat(places.places()).hasSize(2);
    Occasion none = timeline(cases().getOrDefault("no time, far", List.of())).get(1);
    assertThat(none.from()).isEmpty();
    assertThat(none.to()).isEmpty();
  }

  @Test
  void theStatusIsThatOfTheReportsThatKnowMost() {
    Occasion held = timeline(cases().getOrDefault("planned, then held", List.of())).get(0);
    assertThat(held.status()).isEqualTo(Meeting.Status.HELD);
    assertThat(held.disputed()).isFalse();
    Occasion disputed = timeline(cases().getOrDefault("disputed", List.of())).get(0);
    assertThat(disputed.status()).isEqualTo(Meeting.Status.DENIED);
    assertThat(disputed.disputed()).isTrue();
  }

  @Test
  void nothingGivesNothingAndNullIsRefused() {
    MeetingMerger merger = new MeetingMerger();
    assertThat(merger.timeline()).isEmpty();
    assertThat(merger.add("x", extraction("-")).timeline()).isEmpty();
    assertThatNullPointerException().isThrownBy(() -> new Occasion.Report(null, null, null));
  }

  @Test
  void manyReportsOfTheSamePeopleStayNearLinear() {
    List<Given> base = cases().getOrDefault("same day", List.of());
    Meeting first = base.get(0).found().meetings().get(0);
    MeetingMerger merger = new MeetingMerger();
    IntStream.range(0, 12_000)
        .forEach(
            i -> {
              LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i % 1_200);
              Meeting meeting =
                  new Meeting(
                      first.id(),
                      first.triggers(),
                      first.participants(),
                      first.places(),
                      i % 7 == 0
                          ? List.of()
                          : List.of(new TimeExpression(new Span(0, 1), "x", "x", day, day)),
                      first.topics(),
                      first.status(),
                      first.statusWords(),
                      first.channel(),
                      first.levels(),
                      first.round(),
                      first.several(),
                      first.secret(),
                      first.claims(),
                      first.confidence());
              merger.add("article " + i, extraction(day.toString(), meeting));
            });
    List<Occasion> timeline = assertTimeout(Duration.ofSeconds(60), merger::timeline);
    assertThat(timeline.stream().mapToInt(occasion -> occasion.reports().size()).sum())
        .isEqualTo(12_000);
    assertThat(timeline.size()).isBetween(1_200, 3_000);
  }
}
