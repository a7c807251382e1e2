package io.isnad.cli.page;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which stretches of an article are marked. Made for one article; not thread-safe. */
final class MarkFinder {

  private final String prefix;
  private final Map<Span, Mark> words = new LinkedHashMap<>();
  private final Map<Span, Mark> contents = new LinkedHashMap<>();

  private MarkFinder(String prefix) {
    this.prefix = prefix;
  }

  /**
   * All marks.
   *
   * @param found what is in the article
   * @param prefix what comes before the ids of its cards
   */
  static List<Mark> marks(Extraction found, String prefix) {
    MarkFinder finder = new MarkFinder(prefix);
    found.persons().forEach(finder::person);
    found.organisations().forEach(finder::entity);
    found.places().forEach(finder::entity);
    found.groups().forEach(finder::entity);
    int number = 0;
    for (TimeExpression time : found.times()) {
      finder.add(time.span(), "time", RecordViews.timeId(++number));
    }
    found.meetings().forEach(finder::meeting);
    found.attributions().forEach(finder::attribution);
    List<Mark> marks = new ArrayList<>(finder.words.values());
    marks.addAll(finder.contents.values());
    return marks;
  }

  private void person(Person person) {
    entity(person);
    person.titles().forEach(title -> add(title.span(), "title", person.id()));
  }

  private void entity(Entity entity) {
    for (Mention mention : entity.mentions()) {
      add(mention.span(), kind(mention), entity.id());
    }
  }

  private void meeting(Meeting meeting) {
    meeting.triggers().forEach(trigger -> add(trigger.span(), "trigger", meeting.id()));
    meeting.statusWords().forEach(word -> add(word, "status", meeting.id()));
    meeting.topics().forEach(topic -> add(topic.span(), "topic", meeting.id()));
  }

  private void attribution(Attribution attribution) {
    add(attribution.cue().span(), "cue", attribution.id());
    if (!attribution.implicit()) {
      source(attribution.source(), attribution);
    }
    attribution.via().forEach(via -> source(via, attribution));
    add(contents, attribution.content(), "content", attribution.id());
  }

  private void source(Source source, Attribution attribution) {
    add(source.mention().span(), "source", attribution.id());
  }

  private void add(Span span, String kind, String id) {
    add(words, span, kind, id);
  }

  private void add(Map<Span, Mark> marks, Span span, String kind, String id) {
    String card = prefix + id;
    marks.merge(
        span,
        new Mark(span, marks == contents, Set.of(kind), Set.of(card)),
        (before, ignored) -> before.and(kind, card));
  }

  /** The style class of a mention; the enum may grow. */
  private static String kind(Mention mention) {
    return mention.kind() == Mention.Kind.LOCATION
        ? "place"
        : mention.kind().name().toLowerCase(Locale.ROOT);
  }
}
