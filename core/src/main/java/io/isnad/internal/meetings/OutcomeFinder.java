package io.isnad.internal.meetings;

import io.isnad.Meeting.Status;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.Quotation;
import io.isnad.internal.meetings.MeetingDetail.StatusWords;
import io.isnad.internal.meetings.Surroundings.Entry;
import io.isnad.internal.segmentation.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that say whether a meeting was held, and among them those that say that it was
 * cancelled or postponed, which the models do not know. Over a model's «denied» or «planned» such a
 * word near the trigger decides; over its «held» and «possible» only one that is tied to the
 * trigger: they also stand near meetings at which something else is cancelled.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class OutcomeFinder {

  static final String WORDS = "meeting-status";
  static final String LINKS = "meeting-links";

  private static final int REACH = 10;

  private OutcomeFinder() {}

  /** A status and the words that say so, or no words. */
  record Outcome(Status status, List<StatusWords> words) {}

  static Outcome find(Surroundings near, MeetingFrame frame) {
    Entry over = nearest(near, frame, null);
    if (over != null) {
      return new Outcome(
          Status.valueOf(over.attribute(0)),
          List.of(new StatusWords(over.first(), over.end(), false)));
    }
    Entry same = nearest(near, frame, frame.status());
    if (frame.status() == Status.PLANNED) {
      StatusWords future = future(near);
      if (future != null && (same == null || near.distance(same) > 2)) {
        return new Outcome(frame.status(), List.of(future));
      }
    }
    return new Outcome(
        frame.status(),
        same == null ? List.of() : List.of(new StatusWords(same.first(), same.end(), false)));
  }

  /** The nearest word for a status; null as status: for one that no model knows. */
  private static @Nullable Entry nearest(
      Surroundings near, MeetingFrame frame, @Nullable Status status) {
    Entry best = null;
    int at = near.first();
    while (at < near.end()) {
      Entry entry = near.at(WORDS, at);
      if (entry == null) {
        at++;
        continue;
      }
      at = entry.end();
      boolean wanted =
          status == null
              ? entry.is(Status.CANCELLED.name()) || entry.is(Status.POSTPONED.name())
              : entry.is(status.name());
      if (wanted
          && counts(near, frame, entry, status == null)
          && (best == null || near.distance(entry) < near.distance(best))) {
        best = entry;
      }
    }
    return best;
  }

  private static boolean counts(
      Surroundings near, MeetingFrame frame, Entry entry, boolean decides) {
    boolean after = entry.first() >= near.trigger().end();
    String side = entry.attribute(1);
    if (near.inTrigger(entry)
        || near.distance(entry) > REACH
        || (!side.equals("both") && side.equals("after") != after)
        || near.context().triggersIn(near.gapFirst(entry), near.gapEnd(entry)) > 0) {
      return false;
    }
    for (MentionFrame topic : frame.topics()) {
      if (entry.first() < topic.end() && topic.first() < entry.end()) {
        return false;
      }
    }
    if (!decides) {
      return true;
    }
    return !isNegated(near, entry)
        && !isOther(near, entry)
        && (after || reaches(near, entry))
        && (isOpen(frame.status()) || isTied(near, entry));
  }

  /** Whether a word before the trigger can mean it: no pause between, no preposition before it. */
  private static boolean reaches(Surroundings near, Entry entry) {
    for (int i = near.gapFirst(entry); i < near.gapEnd(entry); i++) {
      if (near.token(i).kind() == Token.Kind.MARK && !Quotation.isMark(near.token(i).form())) {
        return false;
      }
    }
    int last = near.trigger().first() - 1;
    Entry link = last >= entry.end() ? near.at(LINKS, last, last + 1) : null;
    return link == null || !link.is("preposition");
  }

  /** Whether a word that says the opposite is before, also over a name: «هدد فلان بإلغاء». */
  private static boolean isNegated(Surroundings near, Entry entry) {
    int at = entry.first();
    while (at > near.first() && near.named(at - 1)) {
      at--;
    }
    return near.before(LINKS, "negation", entry.first()) != null
        || near.before(LINKS, "negation", at) != null;
  }

  /** Whether a model's answer leaves open that the meeting was cancelled or postponed. */
  private static boolean isOpen(Status status) {
    return status == Status.DENIED || status == Status.PLANNED;
  }

  /** Whether the word is part of a phrase that means something else: «من أجل», «لأجل». */
  private static boolean isOther(Surroundings near, Entry entry) {
    if (entry.first() > near.first()) {
      Entry phrase = near.at(LINKS, entry.first() - 1);
      if (phrase != null && phrase.is("other") && phrase.end() > entry.first()) {
        return true;
      }
    }
    return near.isForm(LINKS, "other", entry.first());
  }

  /** Whether only names and small words lie between: «ألغى الرئيس المصري لقاءه». */
  private static boolean isTied(Surroundings near, Entry entry) {
    for (int i = near.gapFirst(entry); i < near.gapEnd(entry); i++) {
      Entry link = near.at(LINKS, i, i + 1);
      boolean small = link != null && link.is("link");
      boolean adjective = near.at("nationalities", i, i + 1) != null;
      if (!small && !adjective && !near.named(i)) {
        return false;
      }
    }
    return true;
  }

  /** The verb with the future proclitic nearest before the trigger, or the trigger itself. */
  private static @Nullable StatusWords future(Surroundings near) {
    int from = Math.max(near.first(), near.trigger().first() - REACH);
    for (int i = near.trigger().first(); i >= from; i--) {
      if (near.token(i).clitics().endsWith("س")) {
        return new StatusWords(i, i + 1, true);
      }
      if (i < near.trigger().first() && near.context().triggersIn(i, i + 1) > 0) {
        return null;
      }
    }
    return null;
  }
}
