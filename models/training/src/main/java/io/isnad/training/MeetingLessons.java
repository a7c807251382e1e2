package io.isnad.training;

import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Span;
import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.inference.Chooser;
import io.isnad.internal.inference.Features;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.meetings.MeetingContext;
import io.isnad.internal.meetings.MeetingFrame;
import io.isnad.internal.meetings.OccasionMatcher;
import io.isnad.internal.meetings.RoleResolver;
import io.isnad.internal.meetings.StatusFinder;
import io.isnad.internal.meetings.TopicFinder;
import io.isnad.internal.time.TimeFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an annotated article teaches of meetings: the roles, topics and status of each trigger, and
 * which triggers tell of one occasion. Not thread-safe.
 */
final class MeetingLessons {

  /** As many earlier triggers as the library compares. */
  private static final int PAIRS_BACK = 12;

  private final Lexicon lexicon;
  final ModelTrainer roles = new ModelTrainer();
  final ModelTrainer topicStarts = new ModelTrainer();
  final ChoiceTrainer topicEnds = new ChoiceTrainer(Chooser.YES);
  final ModelTrainer statuses = new ModelTrainer();
  final ModelTrainer channels = new ModelTrainer();
  final ModelTrainer secrets = new ModelTrainer();
  final ModelTrainer occasions = new ModelTrainer();

  MeetingLessons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Learns from an article whose mentions and times were found or given. */
  void learn(ResolvedText text, List<TimeFrame> times, BratDocument gold) {
    List<BratDocument.Event> events = new ArrayList<>();
    List<MentionFrame> triggers = new ArrayList<>();
    List<BratDocument.Event> sorted = new ArrayList<>(gold.events().values());
    sorted.removeIf(event -> !event.type().equals("Meeting"));
    sorted.sort(Comparator.comparingInt(event -> GoldSpans.of(gold, event.trigger()).start()));
    for (BratDocument.Event event : sorted) {
      Span span = GoldSpans.of(gold, event.trigger());
      MentionFrame trigger = TrainingText.frame(text.text(), Mention.Kind.TRIGGER, span);
      if (trigger != null && !triggers.contains(trigger)) {
        events.add(event);
        triggers.add(trigger);
      }
    }
    MeetingContext context = new MeetingContext(text, triggers, times, lexicon);
    List<MeetingFrame> frames = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      frames.add(learn(context, triggers.get(i), events.get(i), gold));
    }
    learnOccasions(context, frames, events, gold);
  }

  private MeetingFrame learn(
      MeetingContext context, MentionFrame trigger, BratDocument.Event event, BratDocument gold) {
    Map<MentionFrame, String> labels = new HashMap<>();
    List<MentionFrame> candidates = RoleResolver.candidates(context, trigger);
    List<MentionFrame> participants = fill(context, candidates, event, gold, "Participant");
    List<MentionFrame> places = fill(context, candidates, event, gold, "Place");
    places.forEach(place -> labels.put(place, RoleResolver.PLACE));
    participants.forEach(participant -> labels.put(participant, RoleResolver.PARTICIPANT));
    Set<EntityFrame> taking = new HashSet<>();
    participants.forEach(participant -> taking.add(context.text().entity(participant)));
    Features features = Features.readable();
    for (MentionFrame candidate : candidates) {
      String label = labels.getOrDefault(candidate, RoleResolver.NONE);
      boolean otherMention =
          label.equals(RoleResolver.NONE) && taking.contains(context.text().entity(candidate));
      if (!otherMention) {
        features.clear();
        RoleResolver.addFeatures(
            context, trigger, candidate.first(), candidate.end(), candidate, features);
        roles.add(label, features);
      }
    }
    List<TimeFrame> when = learnTimes(context, trigger, event, gold);
    learnTopics(context, trigger, event, gold);
    Meeting.Status status =
        value(Meeting.Status.class, gold.attribute(event.id(), "Modality"), Meeting.Status.HELD);
    String held = gold.attribute(event.id(), "Channel");
    Meeting.Channel channel =
        held == null || held.equals("InPerson")
            ? Meeting.Channel.IN_PERSON
            : value(Meeting.Channel.class, held, Meeting.Channel.IN_PERSON);
    boolean secret = gold.attribute(event.id(), "Secret") != null;
    features.clear();
    StatusFinder.addFeatures(context, trigger, features);
    statuses.add(status.toString(), features);
    channels.add(channel.toString(), features);
    secrets.add(secret ? StatusFinder.SECRET : StatusFinder.OPEN, features);
    return new MeetingFrame(
        trigger, participants, places, when, List.of(), status, channel, secret, 1);
  }

  private static <E extends Enum<E>> E value(Class<E> type, @Nullable String name, E otherwise) {
    return name == null ? otherwise : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  private static List<MentionFrame> fill(
      MeetingContext context,
      List<MentionFrame> candidates,
      BratDocument.Event event,
      BratDocument gold,
      String role) {
    List<MentionFrame> out = new ArrayList<>();
    for (String id : event.targets(role)) {
      MentionFrame found = GoldSpans.best(context.text(), candidates, GoldSpans.of(gold, id));
      if (found != null && !out.contains(found)) {
        out.add(found);
      }
    }
    return out;
  }

  private List<TimeFrame> learnTimes(
      MeetingContext context, MentionFrame trigger, BratDocument.Event event, BratDocument gold) {
    List<TimeFrame> when = new ArrayList<>();
    Features features = Features.readable();
    for (TimeFrame time : RoleResolver.times(context, trigger)) {
      Span span = context.text().text().span(time.first(), time.end());
      boolean held =
          event.targets("Time").stream().anyMatch(id -> GoldSpans.of(gold, id).overlaps(span));
      features.clear();
      RoleResolver.addFeatures(context, trigger, time.first(), time.end(), null, features);
      roles.add(held ? RoleResolver.TIME : RoleResolver.NONE, features);
      if (held) {
        when.add(time);
      }
    }
    return when;
  }

  private void learnTopics(
      MeetingContext context, MentionFrame trigger, BratDocument.Event event, BratDocument gold) {
    Set<Integer> firsts = new HashSet<>();
    for (String id : event.targets("Topic")) {
      Span span = GoldSpans.of(gold, id);
      int first = TrainingText.tokenAt(context.text().text(), span.start());
      int end = TrainingText.tokenAt(context.text().text(), span.end() - 1) + 1;
      if (first < context.text().text().tokens().size()) {
        firsts.add(first);
        List<Integer> ends = TopicFinder.ends(context, first);
        AttributionLessons.choose(
            topicEnds,
            ends,
            end,
            (i, out) -> TopicFinder.addEndFeatures(context, trigger, first, ends, i, out));
      }
    }
    Features features = Features.readable();
    for (int at : TopicFinder.starts(context, trigger)) {
      features.clear();
      TopicFinder.addStartFeatures(context, trigger, at, features);
      topicStarts.add(firsts.contains(at) ? TopicFinder.YES : TopicFinder.NO, features);
    }
  }

  private void learnOccasions(
      MeetingContext context,
      List<MeetingFrame> frames,
      List<BratDocument.Event> events,
      BratDocument gold) {
    Map<String, String> leader = new HashMap<>();
    events.forEach(event -> leader.put(event.id(), event.id()));
    for (List<String> pair : gold.sameMeetings()) {
      String one = leader.get(pair.get(0));
      String two = leader.get(pair.get(1));
      if (one != null && two != null) {
        leader.replaceAll((id, head) -> head.equals(two) ? one : head);
      }
    }
    Features features = Features.readable();
    for (int j = 1; j < frames.size(); j++) {
      for (int i = Math.max(0, j - PAIRS_BACK); i < j; i++) {
        features.clear();
        OccasionMatcher.addFeatures(context, frames.get(i), frames.get(j), features);
        String one = leader.get(events.get(i).id());
        boolean same = one != null && one.equals(leader.get(events.get(j).id()));
        occasions.add(same ? OccasionMatcher.SAME : OccasionMatcher.OTHER, features);
      }
    }
  }
}
