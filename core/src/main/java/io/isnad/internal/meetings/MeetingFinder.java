package io.isnad.internal.meetings;

import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.LayerTagger;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.time.TimeFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Who met whom: finds triggers, for each its roles, topics and status, puts the triggers of one
 * occasion together, and adds what the words beside them say.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class MeetingFinder {

  /** How many earlier occasions a trigger is compared with: bounds the work on long texts. */
  private static final int OCCASIONS_BACK = 12;

  /** With how many of its latest triggers. */
  private static final int TOLD_BACK = 8;

  private final LayerTagger triggerTagger;
  private final RoleResolver roles;
  private final TopicFinder topics;
  private final StatusFinder statuses;
  private final OccasionMatcher occasions;
  private final DetailFinder details;
  private final Lexicon lexicon;

  public MeetingFinder(
      LayerTagger triggerTagger,
      RoleResolver roles,
      TopicFinder topics,
      StatusFinder statuses,
      OccasionMatcher occasions,
      Lexicon lexicon) {
    this.triggerTagger = triggerTagger;
    this.roles = roles;
    this.topics = topics;
    this.statuses = statuses;
    this.occasions = occasions;
    this.details = new DetailFinder(lexicon);
    this.lexicon = lexicon;
  }

  /** The occasions of a text, in the order of their first triggers. */
  public List<OccasionFrame> find(ResolvedText text, List<TimeFrame> times) {
    List<MentionFrame> triggers = triggerTagger.find(text.words(), text.layers());
    MeetingContext context = new MeetingContext(text, triggers, times, lexicon);
    List<List<MeetingFrame>> out = new ArrayList<>();
    for (MentionFrame trigger : triggers) {
      RoleResolver.Roles found = roles.resolve(context, trigger);
      if (!found.participants().isEmpty()) {
        place(context, frame(context, trigger, found), out);
      }
    }
    return out.stream().map(told -> new OccasionFrame(told, details(context, told))).toList();
  }

  private List<MeetingDetail> details(MeetingContext context, List<MeetingFrame> told) {
    return told.stream().map(frame -> details.find(context, frame)).toList();
  }

  private MeetingFrame frame(
      MeetingContext context, MentionFrame trigger, RoleResolver.Roles found) {
    return new MeetingFrame(
        trigger,
        found.participants(),
        found.places(),
        found.times(),
        topics.find(context, trigger),
        statuses.status(context, trigger),
        statuses.channel(context, trigger),
        statuses.secret(context, trigger),
        trigger.probability() * found.probability());
  }

  /** Adds a frame to the occasion that it most likely tells of, or opens a new one. */
  private void place(MeetingContext context, MeetingFrame frame, List<List<MeetingFrame>> out) {
    List<MeetingFrame> best = null;
    double most = 0.5;
    for (int i = Math.max(0, out.size() - OCCASIONS_BACK); i < out.size(); i++) {
      List<MeetingFrame> told = out.get(i);
      for (MeetingFrame other : told.subList(Math.max(0, told.size() - TOLD_BACK), told.size())) {
        double probability = occasions.probability(context, other, frame);
        if (probability > most) {
          most = probability;
          best = out.get(i);
        }
      }
    }
    if (best == null) {
      best = new ArrayList<>();
      out.add(best);
    }
    best.add(frame);
  }
}
