package io.isnad.internal.assembly;

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
import io.isnad.internal.attribution.AttributionFrame;
import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.meetings.MeetingDetail;
import io.isnad.internal.meetings.MeetingFrame;
import io.isnad.internal.meetings.OccasionFrame;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns frames over tokens into records over spans of the caller's string. Made per call. */
final class Assembler {

  private final Article article;
  private final @Nullable LocalDate published;
  private final ResolvedText text;
  private final List<Person> persons = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<EntityFrame, Entity> entities = new HashMap<>();
  private final Map<Integer, List<AttributionFrame>> attributionsIn = new HashMap<>();

  Assembler(Article article, @Nullable LocalDate published, ResolvedText text) {
    this.article = article;
    this.published = published;
    this.text = text;
  }

  Extraction assemble(
      List<TimeFrame> timeFrames,
      List<AttributionFrame> attributionFrames,
      List<OccasionFrame> occasions) {
    for (EntityFrame frame : text.entities().all()) {
      entities.put(frame, entity(frame));
    }
    Map<TimeFrame, TimeExpression> times = new LinkedHashMap<>();
    for (TimeFrame frame : timeFrames) {
      times.put(frame, time(frame));
    }
    Map<AttributionFrame, Attribution> attributions = new LinkedHashMap<>();
    for (AttributionFrame frame : attributionFrames) {
      attributions.put(frame, attribution(frame, attributions.size() + 1));
    }
    List<Meeting> meetings = new ArrayList<>();
    for (OccasionFrame occasion : occasions) {
      meetings.add(meeting(occasion, meetings.size() + 1, times, attributions));
    }
    return new Extraction(
        article,
        published,
        persons,
        organisations,
        places,
        groups,
        List.copyOf(times.values()),
        List.copyOf(attributions.values()),
        meetings);
  }

  private Entity entity(EntityFrame frame) {
    List<Mention> mentions = frame.mentions().stream().map(this::mention).toList();
    String name = name(frame, mentions);
    double confidence = mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    switch (frame.type()) {
      case PERSON -> {
        List<Mention> titles = frame.titles().stream().map(this::mention).toList();
        String id = "P" + (persons.size() + 1);
        persons.add(new Person(id, name, mentions, titles, confidence));
        return persons.get(persons.size() - 1);
      }
      case ORGANISATION -> {
        String id = "O" + (organisations.size() + 1);
        organisations.add(new Organisation(id, name, mentions, confidence));
        return organisations.get(organisations.size() - 1);
      }
      case PLACE -> {
        places.add(new Place("L" + (places.size() + 1), name, mentions, confidence));
        return places.get(places.size() - 1);
      }
      case GROUP -> {
        groups.add(new Group("G" + (groups.size() + 1), name, mentions, confidence));
        return groups.get(groups.size() - 1);
      }
    }
    throw new IllegalStateException("no such type: " + frame.type());
  }

  /** The longest name; a title only where there is no name. ال hidden in لل is restored. */
  private String name(EntityFrame frame, List<Mention> mentions) {
    int best = -1;
    for (int i = 0; i < mentions.size(); i++) {
      if (best < 0 || rank(mentions.get(i)) > rank(mentions.get(best))) {
        best = i;
      }
    }
    Token first = text.text().tokens().get(frame.mentions().get(best).first());
    String letters = mentions.get(best).text();
    boolean hidden = first.clitics().endsWith("ل") && first.stem().startsWith("ال");
    return hidden && letters.startsWith("ل") ? "ا" + letters : letters;
  }

  private static int rank(Mention mention) {
    boolean named =
        switch (mention.kind()) {
          case PERSON, ORGANISATION, LOCATION -> true;
          default -> false;
        };
    return (named ? 10_000 : 0) + Math.min(9_999, mention.span().length());
  }

  private Mention mention(MentionFrame frame) {
    Span span = text.text().span(frame.first(), frame.end());
    double confidence = Math.max(0, Math.min(1, frame.probability()));
    return new Mention(frame.kind(), span, span.in(article.text()), confidence);
  }

  private Entity entityOf(MentionFrame mention) {
    Entity entity = entities.get(text.entity(mention));
    if (entity == null) {
      throw new IllegalStateException("a mention without an entity: " + mention);
    }
    return entity;
  }

  private TimeExpression time(TimeFrame frame) {
    Span span = text.text().span(frame.first(), frame.end());
    return new TimeExpression(
        span, span.in(article.text()), frame.value(), frame.from(), frame.to());
  }

  private Attribution attribution(AttributionFrame frame, int number) {
    return new Attribution(
        "A" + number,
        mention(frame.cue()),
        source(frame.source()),
        frame.implicit(),
        frame.via().stream().map(this::source).toList(),
        text.text().span(frame.first(), frame.end()),
        frame.speech(),
        frame.probability());
  }

  private Source source(AttributionFrame.TypedSource source) {
    return new Source(source.type(), entityOf(source.mention()), mention(source.mention()));
  }

  private Meeting meeting(
      OccasionFrame occasion,
      int number,
      Map<TimeFrame, TimeExpression> times,
      Map<AttributionFrame, Attribution> attributions) {
    List<Mention> triggers = new ArrayList<>();
    Map<EntityFrame, Meeting.Participant> participants = new LinkedHashMap<>();
    Map<EntityFrame, Place> where = new LinkedHashMap<>();
    Set<TimeExpression> when = new LinkedHashSet<>();
    Set<Mention> topics = new LinkedHashSet<>();
    Map<String, Attribution> claims = new LinkedHashMap<>();
    Map<EntityFrame, Meeting.Role> roles = roles(occasion);
    Meeting.Status status = status(occasion);
    double confidence = 0;
    boolean secret = false;
    for (MeetingFrame frame : occasion.told()) {
      triggers.add(mention(frame.trigger()));
      confidence = Math.max(confidence, frame.probability());
      secret |= frame.secret();
      for (MentionFrame participant : frame.participants()) {
        EntityFrame entity = text.entity(participant);
        participants.putIfAbsent(
            entity,
            new Meeting.Participant(
                entityOf(participant),
                mention(participant),
                roles.getOrDefault(entity, Meeting.Role.UNSTATED)));
      }
      for (MentionFrame place : frame.places()) {
        if (entityOf(place) instanceof Place found) {
          where.putIfAbsent(text.entity(place), found);
        }
      }
      for (TimeFrame time : frame.times()) {
        TimeExpression found = times.get(time);
        if (found != null) {
          when.add(found);
        }
      }
      frame.topics().forEach(topic -> topics.add(mention(topic)));
      for (AttributionFrame attribution : holding(frame, attributions.keySet())) {
        Attribution claim = Objects.requireNonNull(attributions.get(attribution));
        claims.putIfAbsent(claim.id(), claim);
      }
    }
    return new Meeting(
        "M" + number,
        triggers,
        List.copyOf(participants.values()),
        List.copyOf(where.values()),
        List.copyOf(when),
        List.copyOf(topics),
        status,
        statusWords(occasion, status),
        channel(occasion.told()),
        levels(occasion),
        round(occasion),
        occasion.details().stream().anyMatch(MeetingDetail::several),
        secret,
        List.copyOf(claims.values()),
        Math.max(0, Math.min(1, confidence)));
  }

  /**
   * The attributions whose content holds a trigger. Contents are short, so few sentences are looked
   * at.
   */
  private List<AttributionFrame> holding(MeetingFrame meeting, Set<AttributionFrame> all) {
    if (attributionsIn.isEmpty()) {
      for (AttributionFrame attribution : all) {
        int last = text.text().sentenceOf(attribution.end() - 1);
        for (int i = text.text().sentenceOf(attribution.first()); i <= last; i++) {
          attributionsIn.computeIfAbsent(i, s -> new ArrayList<>()).add(attribution);
        }
      }
    }
    int token = meeting.trigger().first();
    List<AttributionFrame> out =
        new ArrayList<>(attributionsIn.getOrDefault(text.text().sentenceOf(token), List.of()));
    out.removeIf(attribution -> !attribution.holds(token));
    return out;
  }

  /**
   * What the triggers of an occasion say together: a denial outweighs, then that it was called off
   * or put off, then what was held.
   */
  private static Meeting.Status status(OccasionFrame occasion) {
    for (Meeting.Status status :
        List.of(
            Meeting.Status.DENIED,
            Meeting.Status.CANCELLED,
            Meeting.Status.POSTPONED,
            Meeting.Status.HELD,
            Meeting.Status.PLANNED)) {
      if (occasion.details().stream().anyMatch(detail -> detail.status() == status)) {
        return status;
      }
    }
    return Meeting.Status.POSSIBLE;
  }

  private List<Span> statusWords(OccasionFrame occasion, Meeting.Status status) {
    return occasion.details().stream()
        .filter(detail -> detail.status() == status)
        .flatMap(detail -> detail.words().stream())
        .map(this::span)
        .distinct()
        .sorted()
        .toList();
  }

  private Span span(MeetingDetail.StatusWords words) {
    Span span = text.text().span(words.first(), words.end());
    return words.future() && span.start() > 0 ? new Span(span.start() - 1, span.end()) : span;
  }

  private static List<Meeting.Level> levels(OccasionFrame occasion) {
    return occasion.details().stream()
        .flatMap(detail -> detail.levels().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static OptionalInt round(OccasionFrame occasion) {
    return occasion.details().stream()
        .map(MeetingDetail::round)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** The first role that is stated of each participant. */
  private Map<EntityFrame, Meeting.Role> roles(OccasionFrame occasion) {
    Map<EntityFrame, Meeting.Role> out = new HashMap<>();
    for (int i = 0; i < occasion.told().size(); i++) {
      Map<MentionFrame, Meeting.Role> stated = occasion.details().get(i).roles();
      for (MentionFrame participant : occasion.told().get(i).participants()) {
        Meeting.Role role = stated.get(participant);
        if (role != null) {
          out.putIfAbsent(text.entity(participant), role);
        }
      }
    }
    return out;
  }

  private static Meeting.Channel channel(List<MeetingFrame> occasion) {
    for (Meeting.Channel channel : List.of(Meeting.Channel.PHONE, Meeting.Channel.VIDEO)) {
      if (occasion.stream().anyMatch(frame -> frame.channel() == channel)) {
        return channel;
      }
    }
    return Meeting.Channel.IN_PERSON;
  }
}
