package io.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a meeting says of itself is shown in every format for reading and for programs. */
class MeetingRenderingTest {

  private static final String TEXT = "word by word";

  private static Extraction extraction(Meeting.Status status) {
    List<Meeting.Participant> participants = new ArrayList<>();
    for (Meeting.Role role : Meeting.Role.values()) {
      String id = "P" + (participants.size() + 1);
      Mention mention = new Mention(Mention.Kind.PERSON, new Span(0, 4), "word", 1);
      Person person = new Person(id, "name " + id, List.of(mention), List.of(), 1);
      participants.add(new Meeting.Participant(person, mention, role));
    }
    Meeting meeting =
        new Meeting(
            "M1",
            List.of(new Mention(Mention.Kind.TRIGGER, new Span(8, 12), "word", 1)),
            participants,
            List.of(),
            List.of(),
            List.of(),
            status,
            List.of(new Span(5, 7)),
            Meeting.Channel.IN_PERSON,
            List.of(Meeting.Level.values()),
            OptionalInt.of(3),
            true,
            false,
            List.of(),
            1);
    return new Extraction(
        Article.of(TEXT),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(meeting));
  }

  @ParameterizedTest
  @EnumSource(Meeting.Status.class)
  void textHasALabelForEverything(Meeting.Status status) {
    assertThat(new TextRenderer("en").render("a", extraction(status)))
        .contains(status.name().toLowerCase(Locale.ROOT))
        .contains("[summit] [ministerial]")
        .contains("[multilateral] [round 3] [several]: ")
        .contains("name P1 (host) + name P2 (visitor) + name P3 (mediator) + name P4");
    assertThat(new TextRenderer("ar").render("a", extraction(status)))
        .contains("[قمة]")
        .contains("name P1 (مضيف)");
  }

  @Test
  void jsonHasTheFields() throws IOException {
    JsonNode meeting =
        new ObjectMapper()
            .readTree(new JsonRenderer().render("a", extraction(Meeting.Status.POSTPONED)))
            .get("meetings")
            .get(0);
    assertThat(meeting.get("status").asText()).isEqualTo("postponed");
    assertThat(meeting.get("statusWords").get(0).get("text").asText()).isEqualTo("by");
    assertThat(meeting.get("statusWords").get(0).get("start").asInt()).isEqualTo(5);
    assertThat(meeting.get("levels")).hasSize(Meeting.Level.values().length);
    assertThat(meeting.get("round").asInt()).isEqualTo(3);
    assertThat(meeting.get("several").asBoolean()).isTrue();
    assertThat(meeting.get("participants").get(0).get("role").asText()).isEqualTo("host");
    assertThat(meeting.get("participants").get(3).has("role")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void nothingStatedShowsNothing(String language) {
    Meeting full = extraction(Meeting.Status.HELD).meetings().get(0);
    Meeting bare =
        new Meeting(
            "M1",
            full.triggers(),
            full.participants().subList(3, 4),
            List.of(),
            List.of(),
            List.of(),
            Meeting.Status.HELD,
            List.of(),
            Meeting.Channel.IN_PERSON,
            List.of(),
            OptionalInt.empty(),
            false,
            false,
            List.of(),
            1);
    Extraction found =
        new Extraction(
            Article.of(TEXT),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(bare));
    assertThat(new TextRenderer(language).render("a", found)).doesNotContain("[").contains("P4\n");
  }
}
