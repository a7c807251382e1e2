package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Attribution;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.Source;
import io.isnad.Span;
import io.isnad.TimeExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What holds of every extraction, whatever the models say. */
final class Invariants {

  private static final String ALEF = "\u0627";

  private final String text;
  private final Extraction found;
  private final String what;

  private Invariants(Extraction found, String what) {
    this.text = found.article().text();
    this.found = found;
    this.what = what;
  }

  /** All that was found, as a value that can be compared. */
  static List<Object> parts(Extraction found) {
    return List.of(
        found.published(),
        found.persons(),
        found.organisations(),
        found.places(),
        found.groups(),
        found.times(),
        found.attributions(),
        found.meetings());
  }

  /** Checks an extraction; {@code what} names its input in messages. */
  static void check(Extraction found, String what) {
    new Invariants(found, what).check();
  }

  private void check() {
    List<Entity> entities = entities();
    entities.forEach(this::checkEntity);
    found.times().forEach(this::checkTime);
    found.attributions().forEach(attribution -> checkAttribution(attribution, entities));
    found.meetings().forEach(meeting -> checkMeeting(meeting, entities));
    checkOrder();
    checkIds(entities);
  }

  private List<Entity> entities() {
    List<Entity> out = new ArrayList<>(found.persons());
    out.addAll(found.organisations());
    out.addAll(found.places());
    out.addAll(found.groups());
    return out;
  }

  private void checkSpan(Span span) {
    assertThat(span.length()).as("%s: length of %s", what, span).isPositive();
    assertThat(span.end()).as("%s: end of %s", what, span).isLessThanOrEqualTo(text.length());
  }

  private void checkMention(Mention mention) {
    checkSpan(mention.span());
    assertThat(mention.text()).as("%s: %s", what, mention).isEqualTo(mention.span().in(text));
  }

  private void checkEntity(Entity entity) {
    entity.mentions().forEach(this::checkMention);
    assertThat(entity.mentions().stream().map(Mention::span).toList())
        .as("%s: mentions of %s", what, entity.id())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(entity.name()).as("%s: name of %s", what, entity.id()).isNotBlank();
    assertThat(entity.mentions())
        .as("%s: name of %s: %s", what, entity.id(), entity.name())
        .anyMatch(
            mention ->
                entity.name().equals(mention.text())
                    || entity.name().equals(ALEF + mention.text()));
    if (entity instanceof Person person) {
      person.titles().forEach(this::checkMention);
      assertThat(person.titles())
          .as("%s: titles of %s", what, person.id())
          .allMatch(title -> title.kind() == Mention.Kind.TITLE);
    }
  }

  private void checkTime(TimeExpression time) {
    checkSpan(time.span());
    assertThat(time.text()).as("%s: %s", what, time).isEqualTo(time.span().in(text));
    assertThat(time.value()).as("%s: %s", what, time).isNotBlank();
    assertThat(time.start().isPresent()).as("%s: %s", what, time).isEqualTo(time.end().isPresent());
    if (time.start().isPresent()) {
      assertThat(time.start().get()).as("%s: %s", what, time).isBeforeOrEqualTo(time.end().get());
    }
  }

  private void checkAttribution(Attribution attribution, List<Entity> entities) {
    checkMention(attribution.cue());
    assertThat(attribution.cue().kind()).isEqualTo(Mention.Kind.CUE);
    checkSpan(attribution.content());
    for (Source source : attribution.chain()) {
      checkMention(source.mention());
      assertThat(entities).as("%s: %s", what, attribution.id()).contains(source.entity());
      assertThat(source.entity().mentions())
          .as("%s: %s", what, attribution.id())
          .contains(source.mention());
    }
  }

  private void checkMeeting(Meeting meeting, List<Entity> entities) {
    meeting.triggers().forEach(this::checkMention);
    meeting.topics().forEach(this::checkMention);
    meeting.statusWords().forEach(this::checkSpan);
    assertThat(meeting.statusWords()).as("%s: %s", what, meeting.id()).isSorted();
    assertThat(meeting.levels()).as("%s: %s", what, meeting.id()).isSorted();
    assertThat(meeting.triggers()).allMatch(trigger -> trigger.kind() == Mention.Kind.TRIGGER);
    assertThat(meeting.triggers().stream().map(Mention::span)).doesNotHaveDuplicates();
    for (Meeting.Participant participant : meeting.participants()) {
      assertThat(entities).as("%s: %s", what, meeting.id()).contains(participant.entity());
      assertThat(participant.entity().mentions())
          .as("%s: %s", what, meeting.id())
          .contains(participant.mention());
    }
    assertThat(meeting.participants().stream().map(participant -> participant.entity().id()))
        .as("%s: participants of %s", what, meeting.id())
        .doesNotHaveDuplicates();
    assertThat(found.places()).as("%s: %s", what, meeting.id()).containsAll(meeting.places());
    assertThat(found.times()).as("%s: %s", what, meeting.id()).containsAll(meeting.times());
    assertThat(found.attributions()).as("%s: %s", what, meeting.id()).containsAll(meeting.claims());
  }

  private void checkOrder() {
    assertThat(found.persons().stream().map(Invariants::start).toList()).as(what).isSorted();
    assertThat(found.organisations().stream().map(Invariants::start).toList()).as(what).isSorted();
    assertThat(found.places().stream().map(Invariants::start).toList()).as(what).isSorted();
    assertThat(found.groups().stream().map(Invariants::start).toList()).as(what).isSorted();
    assertThat(found.times().stream().map(time -> time.span()).toList()).as(what).isSorted();
    assertThat(found.attributions().stream().map(one -> one.cue().span().start()).toList())
        .as("%s: order of attributions", what)
        .isSorted();
    assertThat(found.meetings().stream().map(one -> one.triggers().get(0).span().start()).toList())
        .as("%s: order of meetings", what)
        .isSorted();
  }

  private static int start(Entity entity) {
    return entity.mentions().get(0).span().start();
  }

  private void checkIds(List<Entity> entities) {
    List<String> ids = new ArrayList<>(entities.stream().map(Entity::id).toList());
    found.attributions().forEach(attribution -> ids.add(attribution.id()));
    found.meetings().forEach(meeting -> ids.add(meeting.id()));
    assertThat(new HashSet<>(ids)).as("%s: ids", what).hasSameSizeAs(ids);
    assertThat(ids).as("%s: ids", what).allMatch(id -> id.matches("[POLGAM][1-9][0-9]*"));
  }
}
