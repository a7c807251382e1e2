package io.isnad.internal.meetings;

import io.isnad.Meeting;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.Set;

/**
 * Tells whether a meeting was held, through which channel, and whether it was kept secret.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class StatusFinder {

  public static final String SECRET = "secret";
  public static final String OPEN = "open";

  /** The answers of the model for the status; the others are told by words. */
  public static final Set<Meeting.Status> STATUSES =
      Set.of(
          Meeting.Status.HELD,
          Meeting.Status.PLANNED,
          Meeting.Status.DENIED,
          Meeting.Status.POSSIBLE);

  private static final int WINDOW = 10;

  private final LinearModel status;
  private final LinearModel channel;
  private final LinearModel secret;

  public StatusFinder(LinearModel status, LinearModel channel, LinearModel secret) {
    this.status = status;
    this.channel = channel;
    this.secret = secret;
  }

  /** Whether it was held: one of {@link #STATUSES}. */
  public Meeting.Status status(MeetingContext context, MentionFrame trigger) {
    return Meeting.Status.valueOf(status.best(features(context, trigger)));
  }

  /** How it was held. */
  public Meeting.Channel channel(MeetingContext context, MentionFrame trigger) {
    return Meeting.Channel.valueOf(channel.best(features(context, trigger)));
  }

  /** Whether the text calls it secret. */
  public boolean secret(MeetingContext context, MentionFrame trigger) {
    return secret.best(features(context, trigger)).equals(SECRET);
  }

  private static Features features(MeetingContext context, MentionFrame trigger) {
    Features features = Features.hashed();
    addFeatures(context, trigger, features);
    return features;
  }

  /** The features of a trigger in its sentence; the same for the three questions. */
  public static void addFeatures(MeetingContext context, MentionFrame trigger, Features out) {
    ResolvedText text = context.text();
    Sentence sentence = text.sentence(trigger.first());
    Token token = context.token(trigger.first());
    String kind = context.kind(trigger);
    out.add("w", token.stem());
    out.add("f", token.form());
    out.add("k", kind);
    out.add("ch", context.channel(trigger));
    out.add("c", token.clitics(), kind);
    out.add("p", kind, token.stem().substring(0, 1));
    for (int i = trigger.first(); i < trigger.end(); i++) {
      out.add("t", context.token(i).stem());
    }
    for (int i = Math.max(sentence.first(), trigger.first() - WINDOW);
        i < Math.min(sentence.end(), trigger.end() + WINDOW);
        i++) {
      boolean before = i < trigger.first();
      if (!before && i < trigger.end()) {
        continue;
      }
      int distance = before ? trigger.first() - i : i - trigger.end() + 1;
      String zone = (before ? "b" : "a") + (distance <= 2 ? "1" : distance <= 5 ? "2" : "3");
      Token other = context.token(i);
      out.add("z", zone, other.stem());
      if (distance <= 6) {
        out.add("n", before ? "b" : "a", other.stem());
      }
      if (other.clitics().endsWith("س")) {
        out.add("future", before ? "b" : "a", distance <= 3 ? "near" : "far");
      }
    }
    out.add("s-1", text.form(sentence, trigger.first() - 1));
    out.add(
        "s-2", text.form(sentence, trigger.first() - 2), text.form(sentence, trigger.first() - 1));
    out.add("s1", text.form(sentence, trigger.end()));
    context
        .timesIn(text.text().sentenceOf(trigger.first()))
        .forEach(time -> out.add("time", time.value().endsWith("_REF") ? time.value() : "date"));
  }
}
