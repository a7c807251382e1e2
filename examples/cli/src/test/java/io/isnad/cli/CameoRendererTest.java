package io.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Article;
import io.isnad.Attribution;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Group;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Organisation;
import io.isnad.Person;
import io.isnad.Place;
import io.isnad.Source;
import io.isnad.Span;
import io.isnad.TimeExpression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases: what is tried, status, channel, trigger, participants (P person, O body, L place, G group;
 * title behind =, role behind @), places, expected pairs as «actor country > recipient country:
 * code event mode».
 */
class CameoRendererTest {

  private static final CameoRenderer RENDERER = new CameoRenderer();
  private static final Span SPAN = new Span(0, 1);

  static Stream<String> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CameoRendererTest.class.getResourceAsStream("cameo.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pairsHaveTheirCodes(String line) {
    String[] fields = line.split("\t", -1);
    List<Meeting.Participant> participants = new ArrayList<>();
    for (String one : fields[4].split("; ")) {
      participants.add(participant(one, participants.size() + 1));
    }
    List<Place> places =
        Stream.of(fields[5].split("; ")).filter(name -> !name.isBlank()).map(this::place).toList();
    Meeting meeting =
        meeting(
            fields[3],
            participants,
            places,
            Meeting.Status.valueOf(fields[1]),
            Meeting.Channel.valueOf(fields[2]),
            List.of());
    List<String> found = new ArrayList<>();
    for (String event : RENDERER.render("a", extraction(meeting)).lines().toList()) {
      String[] columns = event.split("\t", -1);
      assertThat(columns).hasSize(12);
      found.add(
          (columns[1] + " " + columns[2]).strip()
              + " > "
              + (columns[3] + " " + columns[4]).strip()
              + ": "
              + (columns[5] + " " + columns[6] + " " + columns[7]).strip());
    }
    assertThat(String.join("; ", found)).isEqualTo(fields[6]);
  }

  @Test
  void aLineHasDatePlaceAndSourceAndNothingBreaksIt() {
    Person speaker = new Person("P9", "C\tD", List.of(mention("C\tD")), List.of(), 1);
    Organisation outlet = new Organisation("O9", "E\nF", List.of(mention("E\nF")), 1);
    Attribution claim =
        new Attribution(
            "A1",
            mention("x"),
            new Source(Source.Type.NAMED, speaker, mention("C\tD"), List.of()),
            false,
            List.of(new Source(Source.Type.MEDIA, outlet, mention("E\nF"), List.of())),
            SPAN,
            Attribution.Speech.INDIRECT,
            List.of(),
            Attribution.Stance.SAYS,
            false,
            Optional.empty(),
            1);
    Meeting meeting =
        meeting(
            "x",
            List.of(participant("P A", 1), participant("P B", 2)),
            List.of(place("G"), place("H")),
            Meeting.Status.HELD,
            Meeting.Channel.IN_PERSON,
            List.of(claim));
    assertThat(RENDERER.render("name", extraction(meeting)))
        .isEqualTo("2024-05-02\tA\t\tB\t\t040\tCONSULT\t\tG; H\tE F > C D\tname\tM1\n");
  }

  @Test
  void manyParticipantsGiveABoundedNumberOfLines() {
    List<Meeting.Participant> many = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      many.add(participant("P A" + i, i));
    }
    Meeting meeting =
        meeting("x", many, List.of(), Meeting.Status.HELD, Meeting.Channel.IN_PERSON, List.of());
    assertThat(RENDERER.render("a", extraction(meeting)).lines()).hasSize(28);
  }

  private Place place(String name) {
    return new Place("L50", name, List.of(mention(name)), 1);
  }

  private static Extraction extraction(Meeting meeting) {
    return new Extraction(
        Article.of("x"),
        LocalDate.of(2024, 5, 3),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(meeting));
  }

  private static Meeting meeting(
      String trigger,
      List<Meeting.Participant> participants,
      List<Place> places,
      Meeting.Status status,
      Meeting.Channel channel,
      List<Attribution> claims) {
    LocalDate day = LocalDate.of(2024, 5, 2);
    return new Meeting(
        "M1",
        List.of(mention(trigger)),
        participants,
        places,
        List.of(new TimeExpression(SPAN, "x", "2024-05-02", day, day)),
        List.of(),
        status,
        List.of(),
        channel,
        List.of(),
        OptionalInt.empty(),
        false,
        false,
        claims,
        1);
  }

  private static Meeting.Participant participant(String written, int number) {
    String[] parts = written.substring(2).split("@", -1);
    String[] named = parts[0].split("=", -1);
    List<Mention> mentions = List.of(mention(named[0]));
    List<Mention> titles = Stream.of(named).skip(1).map(CameoRendererTest::mention).toList();
    Entity entity =
        switch (written.charAt(0)) {
          case 'P' -> new Person("P" + number, named[0], mentions, titles, 1);
          case 'O' -> new Organisation("O" + number, named[0], mentions, 1);
          case 'L' -> new Place("L" + number, named[0], mentions, 1);
          default -> new Group("G" + number, named[0], mentions, 1);
        };
    Meeting.Role role = parts.length > 1 ? Meeting.Role.valueOf(parts[1]) : Meeting.Role.UNSTATED;
    return new Meeting.Participant(entity, mentions.get(0), role);
  }

  private static Mention mention(String text) {
    return new Mention(Mention.Kind.PERSON, new Span(0, text.length()), text, 1);
  }
}
