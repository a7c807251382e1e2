package io.isnad.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.Span;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratWriterTest {

  /** The guidelines know four values; the first column is what the library tells. */
  @ParameterizedTest
  @CsvSource({
    "HELD,",
    "PLANNED, Planned",
    "POSTPONED, Planned",
    "DENIED, Denied",
    "CANCELLED, Denied",
    "POSSIBLE, Possible"
  })
  void everyStatusHasAValueOfTheGuidelines(Meeting.Status status, String value) {
    Mention mention = new Mention(Mention.Kind.PERSON, new Span(0, 4), "word", 1);
    Person person = new Person("P1", "word", List.of(mention), List.of(), 1);
    Meeting meeting =
        new Meeting(
            "M1",
            List.of(new Mention(Mention.Kind.TRIGGER, new Span(5, 7), "by", 1)),
            List.of(new Meeting.Participant(person, mention, Meeting.Role.UNSTATED)),
            List.of(),
            List.of(),
            List.of(),
            status,
            List.of(),
            Meeting.Channel.IN_PERSON,
            List.of(),
            OptionalInt.empty(),
            false,
            false,
            List.of(),
            1);
    String brat =
        BratWriter.write(
            new Extraction(
                Article.of("word by word"),
                null,
                List.of(person),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(meeting)));
    assertThat(brat).contains("E1\tMeeting:T2 Participant:T1");
    if (value == null) {
      assertThat(brat).doesNotContain("Modality");
    } else {
      assertThat(brat).contains("A1\tModality E1 " + value + "\n");
    }
  }
}
