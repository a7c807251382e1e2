package io.isnad.internal.meetings;

import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.inference.Buckets;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what part a mention or a time plays in a meeting: participant, place, time or none.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class RoleResolver {

  public static final String PARTICIPANT = "participant";
  public static final String PLACE = "place";
  public static final String TIME = "time";
  public static final String NONE = "none";

  private static final int SENTENCES_BACK = 2;
  private static final int SENTENCES_ON = 1;

  private final LinearModel model;
  private final Least least;
  private final int participant;
  private final int place;
  private final int time;

  /**
   * The probabilities from which on a part is given.
   *
   * @param onlyParticipant where no mention reaches {@code participant}, the likeliest one is taken
   *     if it reaches this
   */
  public record Least(double participant, double onlyParticipant, double place, double time) {}

  public RoleResolver(LinearModel model, Least least) {
    this.model = model;
    this.least = least;
    this.participant = model.outcomes().indexOf(PARTICIPANT);
    this.place = model.outcomes().indexOf(PLACE);
    this.time = model.outcomes().indexOf(TIME);
  }

  /** The parts found, in the order of the text. */
  public record Roles(
      List<MentionFrame> participants,
      List<MentionFrame> places,
      List<TimeFrame> times,
      double probability) {}

  /** The parts of the meeting that a trigger tells of. */
  public Roles resolve(MeetingContext context, MentionFrame trigger) {
    List<MentionFrame> participants = new ArrayList<>();
    List<MentionFrame> places = new ArrayList<>();
    Map<Integer, TimeFrame> times = new LinkedHashMap<>();
    MentionFrame likeliest = null;
    double most = 0;
    double best = 0;
    Features features = Features.hashed();
    for (MentionFrame candidate : candidates(context, trigger)) {
      features.clear();
      addFeatures(context, trigger, candidate.first(), candidate.end(), candidate, features);
      double[] distribution = model.distribution(features);
      double taking = distribution[participant];
      double holding = place < 0 ? 0 : distribution[place];
      if (holding > taking && holding >= least.place()) {
        places.add(candidate);
      } else if (taking >= least.participant()) {
        participants.add(candidate);
        best = Math.max(best, taking);
      } else if (taking > most) {
        most = taking;
        likeliest = candidate;
      }
    }
    if (participants.isEmpty() && likeliest != null && most >= least.onlyParticipant()) {
      participants.add(likeliest);
      best = most;
    }
    for (TimeFrame candidate : times(context, trigger)) {
      features.clear();
      addFeatures(context, trigger, candidate.first(), candidate.end(), null, features);
      if (time >= 0 && model.distribution(features)[time] >= least.time()) {
        times.put(candidate.first(), candidate);
      }
    }
    return new Roles(
        withoutNested(context.text(), participants), places, List.copyOf(times.values()), best);
  }

  /** A participant inside another one is none by itself; two mentions of one entity are one. */
  private static List<MentionFrame> withoutNested(
      ResolvedText text, List<MentionFrame> participants) {
    List<MentionFrame> out = new ArrayList<>();
    for (MentionFrame one : participants) {
      boolean inside = participants.stream().anyMatch(other -> other.covers(one));
      boolean again = out.stream().anyMatch(other -> text.entity(other).equals(text.entity(one)));
      if (!inside && !again) {
        out.add(one);
      }
    }
    return out;
  }

  /** The mentions near a trigger: its own sentence, those before and after. */
  public static List<MentionFrame> candidates(MeetingContext context, MentionFrame trigger) {
    List<MentionFrame> out = new ArrayList<>();
    int sentence = context.sentenceOf(trigger.first());
    for (int i = sentence - SENTENCES_BACK; i <= sentence + SENTENCES_ON; i++) {
      for (MentionFrame mention : context.text().actors(i)) {
        if (!mention.overlaps(trigger)) {
          out.add(mention);
        }
      }
    }
    return out;
  }

  /** The times near a trigger. */
  public static List<TimeFrame> times(MeetingContext context, MentionFrame trigger) {
    List<TimeFrame> out = new ArrayList<>();
    int sentence = context.sentenceOf(trigger.first());
    for (int i = sentence - 1; i <= sentence + SENTENCES_ON; i++) {
      out.addAll(context.timesIn(i));
    }
    return out;
  }

  /**
   * The features of a trigger and the tokens of a candidate, which is a time where mention is null.
   */
  public static void addFeatures(
      MeetingContext context,
      MentionFrame trigger,
      int first,
      int end,
      @Nullable MentionFrame mention,
      Features out) {
    ResolvedText text = context.text();
    String kind = mention == null ? "TIME" : mention.kind().toString();
    String type = context.kind(trigger);
    String word = context.token(trigger.first()).stem();
    int apart = text.text().sentenceOf(first) - text.text().sentenceOf(trigger.first());
    boolean after = first >= trigger.end();
    String side = apart == 0 ? (after ? "a" : "b") : Integer.toString(apart);
    Sentence sentence = text.sentence(first);
    out.add("k", kind);
    out.add("s", side, type, kind);
    out.add("sw", side, word, kind);
    String before = text.form(sentence, first - 1);
    String behind = text.form(sentence, end);
    Token token = context.token(first);
    out.add("b", side, kind, before);
    out.add("bt", before, type, side);
    out.add("bw", before, word, kind);
    out.add("a", side, kind, behind);
    out.add("c", side, kind, token.clitics());
    out.add("h", kind, token.stem());
    out.add("bb", kind, text.form(sentence, first - 2), before);
    for (String label : text.words().labels(first)) {
      out.add("l", kind, label);
    }
    if (first > sentence.first()) {
      for (String label : text.words().labels(first - 1)) {
        out.add("bl", kind, label);
      }
    }
    if (mention != null) {
      addEntity(context, trigger, mention, side, kind, out);
    }
    if (apart == 0) {
      addPath(context, trigger, first, end, side, kind, type, out);
    } else {
      Sentence here = text.sentence(trigger.first());
      int ownActors = text.actors(text.text().sentenceOf(trigger.first())).size();
      out.add("far", side, kind, Integer.toString(Math.min(ownActors, 4)));
      out.add("fs", side, kind, Boolean.toString(trigger.first() - here.first() < 3));
      out.add(
          "fd", side, kind, context.token(trigger.first()).stem().startsWith("ال") ? "al" : "-");
    }
  }

  private static void addEntity(
      MeetingContext context,
      MentionFrame trigger,
      MentionFrame mention,
      String side,
      String kind,
      Features out) {
    ResolvedText text = context.text();
    EntityFrame entity = text.entity(mention);
    out.add("e", kind, entity.type().toString(), side);
    out.add("n", kind, side, Integer.toString(Math.min(entity.mentions().size(), 4)));
    out.add("t", kind, side, entity.titles().isEmpty() ? "-" : "titled");
    int nearer = 0;
    for (MentionFrame other : text.actors(text.text().sentenceOf(mention.first()))) {
      if (other.covers(mention)) {
        out.add("in", kind, other.kind().toString());
      } else if (mention.covers(other)) {
        out.add("has", kind, other.kind().toString());
      }
      boolean between =
          mention.first() > trigger.first()
              ? other.first() > trigger.first() && other.first() < mention.first()
              : other.first() > mention.first() && other.first() < trigger.first();
      if (between && other.kind() == mention.kind()) {
        nearer++;
      }
    }
    out.add("o", kind, side, Integer.toString(Math.min(nearer, 4)));
    boolean elsewhere = false;
    for (MentionFrame other : text.actors(text.text().sentenceOf(trigger.first()))) {
      elsewhere |= !other.equals(mention) && text.entity(other).equals(entity);
    }
    out.add("again", kind, side, Boolean.toString(elsewhere));
  }

  private static void addPath(
      MeetingContext context,
      MentionFrame trigger,
      int first,
      int end,
      String side,
      String kind,
      String type,
      Features out) {
    boolean after = first >= trigger.end();
    int from = after ? trigger.end() : Math.min(end, trigger.first());
    int to = after ? first : trigger.first();
    StringBuilder particles = new StringBuilder();
    boolean clause = false;
    int commas = 0;
    boolean other = context.triggersIn(from, to) > 0;
    for (int i = from; i < to; i++) {
      Token token = context.token(i);
      switch (token.stem()) {
        case "مع",
            "بين",
            "في",
            "من",
            "علي",
            "الي",
            "بحضور",
            "حضور",
            "برياسه",
            "رياسه",
            "كل",
            "وفد",
            "جانب" ->
            particles.append(token.stem()).append(' ');
        case "ان", "الذي", "التي", "الذين", "حيث", "لبحث", "بحث", "لمناقشه" -> clause = true;
        case "،", "," -> commas++;
        default -> {}
      }
    }
    String path = particles.length() > 24 ? "many" : particles.toString();
    String distance = Buckets.of(to - from);
    out.add("d", side, kind, distance);
    out.add("dt", side, type, distance + kind);
    out.add("p", side, kind, path);
    out.add("pt", type, side + kind, path);
    out.add("cl", side, kind, clause + Integer.toString(Math.min(commas, 3)));
    out.add("ot", side, kind, Boolean.toString(other));
    if (to - from <= 3) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < to; i++) {
        words.append(context.token(i).form()).append(' ');
      }
      out.add("ws", side, kind, words.toString());
    }
  }
}
