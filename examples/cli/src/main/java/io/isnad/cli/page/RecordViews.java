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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The records of one article as cards: the one place that says which part of a record stands on the
 * page. Made for one article; not thread-safe.
 */
final class RecordViews {

  /** How many links a card has to things of one sort. */
  static final int MOST_LINKS = 30;

  private static final int LONGEST_LINK = 90;
  private static final int MOST_CONTENTS = MarkedText.DEEPEST;

  private final String prefix;
  private final Extraction found;
  private final Actors actors;
  private final Map<String, List<Views.Link>> meetingsOf = new HashMap<>();
  private final Map<String, List<Views.Link>> saysOf = new HashMap<>();
  private final Map<String, Set<Attribution>> saidOf = new HashMap<>();
  private final Map<String, Set<Entity>> spokenOf = new HashMap<>();
  private final Map<Span, String> timeIds = new HashMap<>();
  private final Map<Span, List<Views.Link>> meetingsAt = new HashMap<>();

  RecordViews(String prefix, Extraction found, Actors actors) {
    this.prefix = prefix;
    this.found = found;
    this.actors = actors;
    int number = 0;
    for (TimeExpression time : found.times()) {
      timeIds.put(time.span(), prefix + timeId(++number));
    }
    for (Meeting meeting : found.meetings()) {
      Views.Link link = link(meeting);
      for (Entity entity : entities(meeting)) {
        add(meetingsOf, entity.id(), link);
      }
      meeting.times().forEach(time -> add(meetingsAt, time.span(), link));
    }
    for (Attribution attribution : found.attributions()) {
      Views.Link link = link(attribution);
      Set<String> speakers = new LinkedHashSet<>();
      attribution.chain().forEach(source -> speakers.add(source.entity().id()));
      speakers.forEach(speaker -> add(saysOf, speaker, link));
    }
    findSaidOf();
  }

  /** The id of the time with this number in its article. */
  static String timeId(int number) {
    return "T" + number;
  }

  /** The article with this number on the page. */
  Views.ArticleCard article(int number, String name) {
    String text = found.article().text();
    String title = MarkedText.headline(text);
    return new Views.ArticleCard(
        prefix.substring(0, prefix.length() - 1),
        number,
        name,
        title.isEmpty() ? name : title,
        found.published().map(Object::toString).orElse(""),
        MarkedText.html(text, MarkFinder.marks(found, prefix)),
        found.meetings().stream().map(this::meeting).toList(),
        found.attributions().stream().map(this::attribution).toList(),
        List.of(
            entities("persons", "person", found.persons()),
            entities("organisations", "organisation", found.organisations()),
            entities("places", "place", found.places()),
            entities("groups", "group", found.groups())),
        found.times().stream().map(this::time).toList());
  }

  /** A meeting. A new part of the record is a line here and a line in {@code meeting.html}. */
  private Views.MeetingCard meeting(Meeting meeting) {
    List<Views.Badge> badges = new ArrayList<>();
    if (meeting.secret()) {
      badges.add(new Views.Badge("secret", "secret"));
    }
    if (meeting.channel() != Meeting.Channel.IN_PERSON) {
      badges.add(new Views.Badge("channel." + meeting.channel(), "channel"));
    }
    for (Meeting.Level level : meeting.levels()) {
      badges.add(new Views.Badge("level." + level, "level"));
    }
    meeting
        .round()
        .ifPresent(round -> badges.add(new Views.Badge("round", "round", Integer.toString(round))));
    if (meeting.several()) {
      badges.add(new Views.Badge("several", "several"));
    }
    Map<String, Views.Chain> claims = new LinkedHashMap<>();
    for (Attribution claim : meeting.claims()) {
      claims.putIfAbsent(speakers(claim), chain(claim));
    }
    return new Views.MeetingCard(
        prefix + meeting.id(),
        lower(meeting.status()),
        new Views.Badge("status." + meeting.status(), lower(meeting.status())),
        badges,
        meeting.participants().stream().map(this::link).distinct().toList(),
        meeting.places().stream().map(this::link).toList(),
        meeting.times().stream().map(this::time).toList(),
        texts(meeting.topics()),
        texts(meeting.triggers()),
        List.copyOf(claims.values()),
        number(meeting.confidence()),
        numbers(entities(meeting)),
        types(meeting));
  }

  /**
   * An attribution. A new part of the record is a line here and one in {@code attribution.html}.
   */
  private Views.AttributionCard attribution(Attribution attribution) {
    List<Views.Badge> badges = new ArrayList<>();
    if (attribution.speech() != Attribution.Speech.INDIRECT) {
      badges.add(new Views.Badge("speech." + attribution.speech(), "speech"));
    }
    if (attribution.stance() != Attribution.Stance.SAYS) {
      badges.add(new Views.Badge("stance." + attribution.stance(), "stance"));
    }
    if (attribution.negated()) {
      badges.add(new Views.Badge("negated", "negated"));
    }
    Set<Entity> named = new LinkedHashSet<>();
    attribution.chain().forEach(source -> named.add(source.entity()));
    named.addAll(spokenOf.getOrDefault(attribution.id(), Set.of()));
    return new Views.AttributionCard(
        prefix + attribution.id(),
        chain(attribution),
        badges,
        attribution.within().map(this::link).stream().toList(),
        attribution.chain().stream()
            .flatMap(source -> source.grounds().stream())
            .map(span -> Actors.oneLine(span.in(found.article().text())))
            .toList(),
        Actors.oneLine(attribution.content().in(found.article().text())),
        number(attribution.confidence()),
        numbers(named),
        String.join(" ", types(attribution)));
  }

  /** The types of the sources that tell of a meeting, {@code none} for the article's own voice. */
  static String types(Meeting meeting) {
    Set<String> types = new TreeSet<>();
    meeting.claims().forEach(claim -> types.addAll(types(claim)));
    return types.isEmpty() ? "none" : String.join(" ", types);
  }

  private static Set<String> types(Attribution attribution) {
    return attribution.chain().stream()
        .map(source -> lower(source.type()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of whom a meeting tells: participants and who says so. */
  static Set<Entity> entities(Meeting meeting) {
    Set<Entity> all = new LinkedHashSet<>();
    meeting.participants().forEach(participant -> all.add(participant.entity()));
    for (Attribution claim : meeting.claims()) {
      claim.chain().forEach(source -> all.add(source.entity()));
    }
    return all;
  }

  /** The value in small letters, for style classes and the filters. */
  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Views.EntityList entities(String label, String kind, List<? extends Entity> entities) {
    return new Views.EntityList(label, kind, entities.stream().map(this::entity).toList());
  }

  private Views.EntityCard entity(Entity entity) {
    String kind = Actors.kind(entity);
    return new Views.EntityCard(
        prefix + entity.id(),
        Actors.name(entity),
        kind,
        "kind." + kind,
        entity instanceof Person person ? texts(person.titles()) : List.of(),
        entity.mentions().size(),
        meetingsOf.getOrDefault(entity.id(), List.of()),
        saysOf.getOrDefault(entity.id(), List.of()),
        saidOf.getOrDefault(entity.id(), Set.of()).stream()
            .limit(MOST_LINKS)
            .map(this::link)
            .toList(),
        number(entity.confidence()),
        actors.number(entity));
  }

  private Views.Time time(TimeExpression time) {
    String from = time.start().map(Object::toString).orElse("");
    String to = time.end().map(Object::toString).orElse("");
    String value =
        time.value().equals("PAST_REF") || time.value().equals("FUTURE_REF") ? "" : time.value();
    String days = from.equals(to) ? from : from + " – " + to;
    return new Views.Time(
        timeIds.getOrDefault(time.span(), ""),
        Actors.oneLine(time.text()),
        value.equals("PRESENT_REF") ? "" : value,
        days.equals(value) ? "" : days,
        meetingsAt.getOrDefault(time.span(), List.of()));
  }

  private Views.Chain chain(Attribution attribution) {
    List<Views.ChainLink> links = new ArrayList<>();
    List<Source> chain = attribution.chain();
    for (int i = 0; i < chain.size(); i++) {
      Source source = chain.get(i);
      boolean unwritten = attribution.implicit() && i == chain.size() - 1;
      links.add(
          0,
          new Views.ChainLink(
              link(source.entity()), lower(source.type()), "source." + source.type(), unwritten));
    }
    return new Views.Chain(
        prefix + attribution.id(), links, Actors.oneLine(attribution.cue().text()));
  }

  private static String speakers(Attribution attribution) {
    return attribution.chain().stream()
        .map(source -> source.entity().id())
        .collect(Collectors.joining(" "));
  }

  private Views.Link link(Entity entity) {
    return link(entity, "");
  }

  private Views.Link link(Meeting.Participant participant) {
    return link(
        participant.entity(),
        participant.role() == Meeting.Role.UNSTATED ? "" : "role." + participant.role());
  }

  private Views.Link link(Entity entity, String role) {
    return new Views.Link(
        prefix + entity.id(),
        Actors.name(entity),
        Actors.kind(entity),
        actors.number(entity),
        role);
  }

  private Views.Link link(Meeting meeting) {
    String names =
        meeting.participants().stream()
            .map(participant -> Actors.name(participant.entity()))
            .distinct()
            .collect(Collectors.joining(" + "));
    String words = names.isEmpty() ? Actors.oneLine(meeting.triggers().get(0).text()) : names;
    return new Views.Link(prefix + meeting.id(), shortened(words), "meeting", -1, "");
  }

  private Views.Link link(Attribution attribution) {
    String words =
        Actors.name(attribution.source().entity())
            + ": "
            + Actors.oneLine(attribution.content().in(found.article().text()));
    return new Views.Link(prefix + attribution.id(), shortened(words), "attribution", -1, "");
  }

  /** Sweeps contents and mentions together; at most the innermost contents of a mention count. */
  private void findSaidOf() {
    record Named(Span span, Entity entity) {}
    List<Named> places = new ArrayList<>();
    for (List<? extends Entity> entities :
        List.of(found.persons(), found.organisations(), found.places(), found.groups())) {
      for (Entity entity : entities) {
        entity.mentions().forEach(mention -> places.add(new Named(mention.span(), entity)));
      }
    }
    places.sort(Comparator.comparing(Named::span));
    List<Attribution> contents = new ArrayList<>(found.attributions());
    contents.sort(Comparator.comparing(Attribution::content));
    List<Attribution> active = new ArrayList<>();
    int next = 0;
    for (Named place : places) {
      while (next < contents.size()
          && contents.get(next).content().start() <= place.span().start()) {
        active.add(contents.get(next++));
        if (active.size() > MOST_CONTENTS) {
          active.removeIf(each -> each.content().end() <= place.span().start());
        }
        if (active.size() > MOST_CONTENTS) {
          active.remove(0);
        }
      }
      for (Attribution attribution : active) {
        if (attribution.content().contains(place.span())) {
          saidOf
              .computeIfAbsent(place.entity().id(), key -> new LinkedHashSet<>())
              .add(attribution);
          spokenOf
              .computeIfAbsent(attribution.id(), key -> new LinkedHashSet<>())
              .add(place.entity());
        }
      }
    }
  }

  private String numbers(Collection<? extends Entity> entities) {
    return entities.stream()
        .map(entity -> Integer.toString(actors.number(entity)))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<String> texts(List<Mention> mentions) {
    return mentions.stream().map(mention -> Actors.oneLine(mention.text())).distinct().toList();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_LINK
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_LINK)) + "…";
  }

  private static String number(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  private static <K> void add(Map<K, List<Views.Link>> lists, K key, Views.Link link) {
    List<Views.Link> list = lists.computeIfAbsent(key, ignored -> new ArrayList<>());
    if (list.size() < MOST_LINKS) {
      list.add(link);
    }
  }
}
