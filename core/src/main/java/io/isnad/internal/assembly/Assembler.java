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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    Set<String> active = active(attributionFrames, occasions);
    Map<TimeFrame, TimeExpression> times = new LinkedHashMap<>();
    for (TimeFrame frame : timeFrames) {
      times.put(frame, time(frame));
    }
    Contents contents = new Contents(text.text(), attributionFrames);
    Map<AttributionFrame, String> ids = new HashMap<>();
    attributionFrames.forEach(frame -> ids.put(frame, "A" + (ids.size() + 1)));
    Map<AttributionFrame, Attribution> attributions = new HashMap<>();
    for (AttributionFrame frame : contents.longestFirst()) {
      AttributionFrame around = contents.around(frame);
      Optional<Attribution> within = Optional.ofNullable(around).map(attributions::get);
      attributions.put(frame, attribution(frame, Objects.requireNonNull(ids.get(frame)), within));
    }
    List<Meeting> meetings = new ArrayList<>();
    for (OccasionFrame occasion : occasions) {
      meetings.add(meeting(occasion, meetings.size() + 1, times, contents, attributions));
    }
    return new Extraction(
        article,
        published,
        persons,
        organisations,
        places,
        groups.stream().filter(group -> active.contains(group.id())).toList(),
        List.copyOf(times.values()),
        attributionFrames.stream()
            .map(frame -> Objects.requireNonNull(attributions.get(frame)))
            .toList(),
        meetings);
  }

  /**
   * The ids of those who speak, pass on or take part: people without a name count only where they
   * do. The others keep their numbers, so that an extractor alone gives the same ids.
   */
  private Set<String> active(List<AttributionFrame> attributions, List<OccasionFrame> occasions) {
    Set<String> out = new HashSet<>();
    for (AttributionFrame attribution : attributions) {
      out.add(entityOf(attribution.source().mention()).id());
      attribution.via().forEach(via -> out.add(entityOf(via.mention()).id()));
    }
    for (OccasionFrame occasion : occasions) {
      for (MeetingFrame meeting : occasion.told()) {
        meeting.participants().forEach(mention -> out.add(entityOf(mention).id()));
      }
    }
    return out;
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

  private Attribution attribution(AttributionFrame frame, String id, Optional<Attribution> within) {
    return new Attribution(
        id,
        mention(frame.cue()),
        source(frame.source()),
        frame.implicit(),
        frame.via().stream().map(this::source).toList(),
        content(frame),
        frame.speech(),
        spans(frame.quotations()),
        frame.stance(),
        frame.negated(),
        within,
        frame.probability());
  }

  private Span content(AttributionFrame frame) {
    Span span = text.text().span(frame.first(), frame.end());
    return frame.clitics()
        ? new Span(text.text().tokens().get(frame.first()).start(), span.end())
        : span;
  }

  private List<Span> spans(List<AttributionFrame.Range> ranges) {
    return ranges.stream().map(range -> text.text().span(range.first(), range.end())).toList();
  }

  private Source source(AttributionFrame.TypedSource source) {
    return new Source(
        source.type(),
        entityOf(source.mention()),
        mention(source.mention()),
        spans(source.grounds()));
  }

  private Meeting meeting(
      OccasionFrame occasion,
      int number,
      Map<TimeFrame, TimeExpression> times,
      Contents contents,
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
      for (AttributionFrame attribution : contents.holding(frame.trigger().first())) {
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
