package io.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each result record refuses null and confidences out of range, and copies what can change. */
class RecordsTest {

  private static final Span SPAN = new Span(0, 4);
  private static final Mention MENTION = new Mention(Mention.Kind.PERSON, SPAN, "Adam", 0.5);
  private static final Mention CUE = new Mention(Mention.Kind.CUE, SPAN, "said", 0.5);
  private static final Person PERSON =
      new Person("P1", "Adam", List.of(MENTION), List.of(MENTION), 1);
  private static final Source SOURCE =
      new Source(Source.Type.NAMED, PERSON, MENTION, List.of(SPAN));
  private static final Place PLACE = new Place("L1", "Cairo", List.of(MENTION), 0);
  private static final TimeExpression TIME =
      new TimeExpression(
          SPAN, "1999", "1999", LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31));
  private static final Attribution ATTRIBUTION =
      attribution("A1", SOURCE, List.of(SOURCE), Optional.empty());

  private static final Meeting MEETING =
      new Meeting(
          "M1",
          List.of(MENTION),
          List.of(new Meeting.Participant(PERSON, MENTION, Meeting.Role.HOST)),
          List.of(PLACE),
          List.of(TIME),
          List.of(MENTION),
          Meeting.Status.HELD,
          List.of(SPAN),
          Meeting.Channel.PHONE,
          List.of(Meeting.Level.SUMMIT),
          OptionalInt.of(3),
          true,
          true,
          List.of(ATTRIBUTION),
          0.5);

  static Stream<Record> records() {
    return Stream.of(
        MENTION,
        PERSON,
        new Organisation("O1", "UN", List.of(MENTION), 0.5),
        PLACE,
        new Group("G1", "sources", List.of(MENTION), 0.5),
        SOURCE,
        ATTRIBUTION,
        new Meeting.Participant(PERSON, MENTION, Meeting.Role.HOST),
        MEETING,
        new Occasion.Report("article", Optional.empty(), MEETING),
        new Occasion(
            List.of("Adam"),
            List.of("Cairo"),
            Optional.of(LocalDate.of(1999, 1, 1)),
            Optional.empty(),
            Meeting.Status.HELD,
            List.of(new Occasion.Report("article", Optional.empty(), MEETING))),
        new Provenance("1", "CC0", List.of("corpus"), Map.of("f1", "90"), "2.5"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyPartIsNeeded(Record record) throws ReflectiveOperationException {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    int references = 0;
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].getType().isPrimitive()) {
        references++;
        Object[] values = values(record);
        values[i] = null;
        assertThatNullPointerException()
            .as("%s without %s", record.getClass(), parts[i].getName())
            .isThrownBy(() -> make(record, values));
      }
    }
    assertThat(references).isPositive();
  }

  @ParameterizedTest
  @MethodSource("records")
  void collectionsAreCopiedAndCannotBeChanged(Record record) throws ReflectiveOperationException {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    Object[] values = values(record);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof List<?> list) {
        values[i] = new ArrayList<>(list);
      } else if (values[i] instanceof Map<?, ?> map) {
        values[i] = new HashMap<>(map);
      }
    }
    Record copy = make(record, values);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof List<?> list) {
        list.clear();
      } else if (values[i] instanceof Map<?, ?> map) {
        map.clear();
      }
    }
    assertThat(copy).isEqualTo(record).hasSameHashCodeAs(record);
    for (RecordComponent part : parts) {
      Object value = part.getAccessor().invoke(copy);
      if (value instanceof Collection<?> collection) {
        assertThat(collection).isNotEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
            .as(part.getName())
            .isThrownBy(collection::clear);
      } else if (value instanceof Map<?, ?> map) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void confidencesLieBetweenZeroAndOne(Record record) throws ReflectiveOperationException {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    int last = parts.length - 1;
    if (!parts[last].getName().equals("confidence")) {
      assertThat(Stream.of(parts).map(RecordComponent::getType)).doesNotContain(double.class);
      return;
    }
    for (double bad : new double[] {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY}) {
      Object[] values = values(record);
      values[last] = bad;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> make(record, values))
          .withMessageContaining(Double.toString(bad));
    }
    for (double good : new double[] {0, 1, 0.5}) {
      Object[] values = values(record);
      values[last] = good;
      assertThat(parts[last].getAccessor().invoke(make(record, values))).isEqualTo(good);
    }
  }

  @Test
  void anEntityNeedsAMentionAndAMeetingATrigger() throws ReflectiveOperationException {
    for (Record record : records().toList()) {
      boolean entity = record instanceof Entity;
      if (entity || record instanceof Meeting) {
        Object[] values = values(record);
        values[entity ? 2 : 1] = List.of();
        assertThatIllegalArgumentException()
            .as(record.toString())
            .isThrownBy(() -> make(record, values))
            .withMessageContaining(entity ? "mention" : "trigger");
      }
    }
    assertThat(records().filter(Entity.class::isInstance)).hasSize(4);
  }

  @Test
  void chainsGoFromTheReaderToTheFirstSpeaker() {
    Source near = new Source(Source.Type.MEDIA, PERSON, MENTION, List.of());
    Source far = new Source(Source.Type.ANONYMOUS, PERSON, MENTION, List.of());
    Attribution outer = attribution("A1", SOURCE, List.of(near, far), Optional.empty());
    assertThat(outer.chain()).containsExactly(near, far, SOURCE);
    assertThat(outer.fullChain()).containsExactly(near, far, SOURCE);
    Attribution inner = attribution("A2", far, List.of(), Optional.of(outer));
    assertThat(inner.chain()).containsExactly(far);
    assertThat(inner.fullChain()).containsExactly(near, far, SOURCE, far);
  }

  private static Attribution attribution(
      String id, Source source, List<Source> via, Optional<Attribution> within) {
    return new Attribution(
        id,
        CUE,
        source,
        false,
        via,
        SPAN,
        Attribution.Speech.DIRECT,
        List.of(SPAN),
        Attribution.Stance.SAYS,
        true,
        within,
        0.5);
  }

  @Test
  void aParticipantIsPrintedByName() {
    assertThat(new Meeting.Participant(PERSON, MENTION, Meeting.Role.HOST)).hasToString("Adam");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void timeExpressionsNeedSpanTextAndValue(int missing) {
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new TimeExpression(
                    missing == 0 ? null : SPAN,
                    missing == 1 ? null : "x",
                    missing == 2 ? null : "PAST_REF",
                    null,
                    null))
        .withMessage(List.of("span", "text", "value").get(missing));
  }

  @Test
  void timeExpressionsAreEqualByValue() {
    LocalDate day = LocalDate.of(2023, 4, 15);
    TimeExpression one = new TimeExpression(SPAN, "x", "2023-04-15", day, day);
    assertThat(one)
        .isEqualTo(new TimeExpression(new Span(0, 4), "x", "2023-04-15", day, day))
        .hasSameHashCodeAs(new TimeExpression(new Span(0, 4), "x", "2023-04-15", day, day))
        .isNotEqualTo(new TimeExpression(SPAN, "y", "2023-04-15", day, day))
        .isNotEqualTo(new TimeExpression(SPAN, "x", "2023-04", day, day))
        .isNotEqualTo(new TimeExpression(SPAN, "x", "2023-04-15", null, day))
        .isNotEqualTo(new TimeExpression(SPAN, "x", "2023-04-15", day, null))
        .isNotEqualTo(new TimeExpression(new Span(1, 4), "x", "2023-04-15", day, day))
        .isNotEqualTo("x");
    assertThat(one.start()).contains(day);
    assertThat(one.end()).contains(day);
    assertThat(one).asString().contains("2023-04-15", "x");
    assertThat(new TimeExpression(SPAN, "x", "PAST_REF", null, null).start()).isEmpty();
  }

  @Test
  void extractionsCopyTheirLists() {
    List<Person> persons = new ArrayList<>(List.of(PERSON));
    Article article = Article.of("Adam");
    Extraction extraction =
        new Extraction(
            article,
            null,
            persons,
            List.of(),
            List.of(PLACE),
            List.of(),
            List.of(TIME),
            List.of(ATTRIBUTION),
            List.of());
    persons.clear();
    assertThat(extraction.persons()).containsExactly(PERSON);
    assertThat(extraction.article()).isSameAs(article);
    assertThat(extraction.published()).isEmpty();
    assertThat(extraction.places()).containsExactly(PLACE);
    assertThat(extraction.times()).containsExactly(TIME);
    assertThat(extraction.attributions()).containsExactly(ATTRIBUTION);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> extraction.persons().clear());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4, 5, 6, 7, 8})
  void extractionsNeedAllPartsButTheDate(int missing) throws ReflectiveOperationException {
    Object[] values = {
      Article.of(""),
      null,
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of()
    };
    values[missing] = null;
    Constructor<?> constructor = Extraction.class.getConstructors()[0];
    assertThatExceptionOfType(InvocationTargetException.class)
        .isThrownBy(() -> constructor.newInstance(values))
        .withCauseInstanceOf(NullPointerException.class);
  }

  private static Object[] values(Record record) throws ReflectiveOperationException {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].getAccessor().invoke(record);
    }
    return values;
  }

  private static Record make(Record like, Object[] values) throws ReflectiveOperationException {
    Class<?>[] types =
        Stream.of(like.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return like.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
