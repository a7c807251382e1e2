package io.isnad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.isnad.Attribution;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.Place;
import io.isnad.Source;
import io.isnad.Span;
import io.isnad.TimeExpression;
import java.util.List;
import java.util.Locale;

/**
 * One JSON object an article. Offsets are UTF-16 units of the article's text; confidences lie in
 * [0, 1].
 *
 * <p>Immutable; safe for use by many threads.
 */
final class JsonRenderer implements Renderer {

  @Override
  public String render(String name, Extraction found) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("article", name);
    found.published().ifPresent(date -> root.put("published", date.toString()));
    ArrayNode persons = root.putArray("persons");
    for (Person person : found.persons()) {
      ObjectNode node = entity(persons.addObject(), person);
      mentions(node.putArray("titles"), person.titles());
    }
    found
        .organisations()
        .forEach(each -> entity(root.withArray("organisations").addObject(), each));
    found.places().forEach(each -> entity(root.withArray("places").addObject(), each));
    found.groups().forEach(each -> entity(root.withArray("groups").addObject(), each));
    for (String empty : List.of("organisations", "places", "groups")) {
      root.withArray(empty);
    }
    ArrayNode times = root.putArray("times");
    found.times().forEach(time -> time(times.addObject(), time));
    ArrayNode meetings = root.putArray("meetings");
    found.meetings().forEach(meeting -> meeting(meetings.addObject(), meeting, found));
    ArrayNode attributions = root.putArray("attributions");
    found.attributions().forEach(each -> attribution(attributions.addObject(), each, found));
    return root + "\n";
  }

  private static ObjectNode entity(ObjectNode node, Entity entity) {
    node.put("id", entity.id());
    node.put("name", entity.name());
    node.put("confidence", round(entity.confidence()));
    mentions(node.putArray("mentions"), entity.mentions());
    return node;
  }

  private static void mentions(ArrayNode array, List<Mention> mentions) {
    mentions.forEach(mention -> mention(array.addObject(), mention));
  }

  private static void mention(ObjectNode node, Mention mention) {
    node.put("kind", lower(mention.kind()));
    node.put("text", mention.text());
    span(node, mention.span());
  }

  private static void span(ObjectNode node, Span span) {
    node.put("start", span.start());
    node.put("end", span.end());
  }

  private static void time(ObjectNode node, TimeExpression time) {
    node.put("text", time.text());
    node.put("value", time.value());
    time.start().ifPresent(date -> node.put("from", date.toString()));
    time.end().ifPresent(date -> node.put("to", date.toString()));
    span(node, time.span());
  }

  private static void meeting(ObjectNode node, Meeting meeting, Extraction found) {
    node.put("id", meeting.id());
    node.put("status", lower(meeting.status()));
    ArrayNode statusWords = node.putArray("statusWords");
    for (Span span : meeting.statusWords()) {
      span(statusWords.addObject().put("text", span.in(found.article().text())), span);
    }
    node.put("channel", lower(meeting.channel()));
    ArrayNode levels = node.putArray("levels");
    meeting.levels().forEach(level -> levels.add(lower(level)));
    meeting.round().ifPresent(round -> node.put("round", round));
    node.put("several", meeting.several());
    node.put("secret", meeting.secret());
    node.put("confidence", round(meeting.confidence()));
    ArrayNode participants = node.putArray("participants");
    for (Meeting.Participant participant : meeting.participants()) {
      ObjectNode each = participants.addObject();
      each.put("entity", participant.entity().id());
      each.put("name", participant.entity().name());
      if (participant.role() != Meeting.Role.UNSTATED) {
        each.put("role", lower(participant.role()));
      }
      mention(each, participant.mention());
    }
    ArrayNode places = node.putArray("places");
    for (Place place : meeting.places()) {
      places.addObject().put("entity", place.id()).put("name", place.name());
    }
    ArrayNode times = node.putArray("times");
    meeting.times().forEach(time -> time(times.addObject(), time));
    mentions(node.putArray("topics"), meeting.topics());
    mentions(node.putArray("triggers"), meeting.triggers());
    ArrayNode claims = node.putArray("claims");
    meeting.claims().forEach(claim -> claims.add(claim.id()));
  }

  private static void attribution(ObjectNode node, Attribution attribution, Extraction found) {
    node.put("id", attribution.id());
    node.put("speech", lower(attribution.speech()));
    node.put("implicit", attribution.implicit());
    node.put("stance", lower(attribution.stance()));
    node.put("negated", attribution.negated());
    attribution.within().ifPresent(outer -> node.put("within", outer.id()));
    node.put("confidence", round(attribution.confidence()));
    mention(node.putObject("cue"), attribution.cue());
    source(node.putObject("source"), attribution.source(), found);
    ArrayNode via = node.putArray("via");
    attribution.via().forEach(each -> source(via.addObject(), each, found));
    ObjectNode content = node.putObject("content");
    content.put("text", attribution.content().in(found.article().text()));
    span(content, attribution.content());
    spans(content.putArray("quotations"), attribution.quotations(), found);
  }

  private static void spans(ArrayNode array, List<Span> spans, Extraction found) {
    for (Span span : spans) {
      span(array.addObject().put("text", span.in(found.article().text())), span);
    }
  }

  private static void source(ObjectNode node, Source source, Extraction found) {
    node.put("type", lower(source.type()));
    node.put("entity", source.entity().id());
    node.put("name", source.entity().name());
    mention(node.putObject("mention"), source.mention());
    spans(node.putArray("grounds"), source.grounds(), found);
  }

  private static String lower(Enum<?> value) {
    return value.toString().toLowerCase(Locale.ROOT);
  }

  private static double round(double confidence) {
    return Math.rint(confidence * 1000) / 1000;
  }
}
