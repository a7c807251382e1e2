package io.isnad.cli.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.TimeExpression;

/**
 * What the page's script draws from: who took part in which meeting, and when. Made for one page;
 * not thread-safe.
 */
final class GraphData {

  private final ArrayNode meetings = JsonNodeFactory.instance.arrayNode();
  private final Actors actors;

  GraphData(Actors actors) {
    this.actors = actors;
  }

  /** Adds the meetings of an article. */
  void add(String prefix, Extraction found) {
    for (Meeting meeting : found.meetings()) {
      ObjectNode node = meetings.addObject();
      node.put("card", prefix + meeting.id());
      node.put("status", RecordViews.lower(meeting.status()));
      node.put("types", RecordViews.types(meeting));
      found.published().ifPresent(day -> node.put("published", day.toString()));
      ArrayNode who = node.putArray("who");
      meeting.participants().stream()
          .map(participant -> actors.number(participant.entity()))
          .distinct()
          .forEach(who::add);
      ArrayNode all = node.putArray("all");
      RecordViews.entities(meeting).stream().map(actors::number).distinct().forEach(all::add);
      ArrayNode times = node.putArray("times");
      for (TimeExpression time : meeting.times()) {
        if (time.start().isPresent() && time.end().isPresent()) {
          times
              .addObject()
              .put("from", time.start().get().toString())
              .put("to", time.end().get().toString())
              .put("text", Actors.oneLine(time.text()));
        }
      }
    }
  }

  /** All that was added. */
  ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode list = root.putArray("actors");
    for (Actors.Actor actor : actors.all()) {
      list.addObject().put("name", actor.name()).put("kind", actor.kind());
    }
    root.set("meetings", meetings);
    return root;
  }
}
