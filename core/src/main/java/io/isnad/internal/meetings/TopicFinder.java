package io.isnad.internal.meetings;

import io.isnad.Mention;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.inference.Buckets;
import io.isnad.internal.inference.Chooser;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a meeting was about: the phrase after a purpose word. One model finds where a topic
 * begins, one where it ends.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TopicFinder {

  public static final String YES = "yes";
  public static final String NO = "no";

  private static final int LONGEST_TOPIC = 60;

  private final LinearModel start;
  private final Chooser end;
  private final double least;

  /** A finder that begins a topic where the probability reaches {@code least}. */
  public TopicFinder(LinearModel start, LinearModel end, double least) {
    this.least = least;
    this.start = start;
    this.end = new Chooser(end);
  }

  /** The topics of the meeting that a trigger tells of, in order, without overlap. */
  public List<MentionFrame> find(MeetingContext context, MentionFrame trigger) {
    List<MentionFrame> out = new ArrayList<>();
    Features features = Features.hashed();
    int behind = 0;
    for (int first : starts(context, trigger)) {
      if (first < behind) {
        continue;
      }
      features.clear();
      addStartFeatures(context, trigger, first, features);
      double probability = start.probability(features, YES);
      if (probability >= least) {
        behind = end(context, trigger, first);
        out.add(new MentionFrame(Mention.Kind.TOPIC, first, behind, probability));
      }
    }
    return out;
  }

  private int end(MeetingContext context, MentionFrame trigger, int first) {
    List<Integer> ends = ends(context, first);
    Chooser.Chosen closing =
        end.choose(ends.size(), (i, out) -> addEndFeatures(context, trigger, first, ends, i, out));
    return closing == null ? first + 1 : ends.get(closing.option());
  }

  /** The tokens at which a topic may begin: in the trigger's sentence and the next. */
  public static List<Integer> starts(MeetingContext context, MentionFrame trigger) {
    List<Integer> out = new ArrayList<>();
    ResolvedText text = context.text();
    int number = text.text().sentenceOf(trigger.first());
    for (int s = number; s <= Math.min(number + 1, text.text().sentences().size() - 1); s++) {
      Sentence sentence = text.text().sentences().get(s);
      for (int i = sentence.first(); i < sentence.end(); i++) {
        boolean inside = i >= trigger.first() && i < trigger.end();
        if (!inside && context.token(i).kind() != Token.Kind.MARK) {
          out.add(i);
        }
      }
    }
    return out;
  }

  /** The features of a beginning. */
  public static void addStartFeatures(
      MeetingContext context, MentionFrame trigger, int at, Features out) {
    ResolvedText text = context.text();
    Sentence sentence = text.sentence(at);
    int apart = text.text().sentenceOf(at) - text.text().sentenceOf(trigger.first());
    String side = apart > 0 ? "n" : at >= trigger.end() ? "a" : "b";
    String before = text.form(sentence, at - 1);
    String before2 = text.form(sentence, at - 2);
    Token token = context.token(at);
    String word = context.token(trigger.first()).stem();
    String stemBefore = at > sentence.first() ? context.token(at - 1).stem() : "_";
    out.add("b", side, before);
    out.add("sb", side, stemBefore);
    out.add("bb", side, before2, before);
    out.add("c", side, token.clitics());
    out.add("cb", side, token.clitics(), before);
    out.add("w", side, token.stem());
    out.add("cw", side, token.clitics(), token.stem());
    out.add("t", side, context.kind(trigger), before);
    out.add("tw", side, word, before);
    out.add("sbb", side, stemBefore, before2);
    if (apart == 0) {
      int distance = at >= trigger.end() ? at - trigger.end() : trigger.first() - at;
      out.add("d", side, Buckets.of(distance), token.clitics());
      out.add("db", side, Buckets.of(distance), stemBefore);
    } else {
      out.add("f", Buckets.of(at - sentence.first()), before);
      out.add("fs", context.token(sentence.first()).stem(), before);
    }
    boolean other =
        at >= trigger.end()
            ? context.triggersIn(trigger.end(), at) > 0
            : context.triggersIn(at, trigger.first()) > 0;
    out.add("o", side, Boolean.toString(other));
    for (MentionFrame actor : text.actors(text.text().sentenceOf(at))) {
      if (actor.first() == at) {
        out.add("m", side, actor.kind().toString());
      }
    }
    String layer = text.layers().get(0)[at] + text.layers().get(1)[at];
    out.add("y", side, layer, before);
  }

  /** The places, as first token behind, at which a topic may end. */
  public static List<Integer> ends(MeetingContext context, int first) {
    List<Integer> out = new ArrayList<>();
    Sentence sentence = context.text().sentence(first);
    int stop = Math.min(sentence.end(), first + LONGEST_TOPIC);
    for (int i = first + 1; i < stop; i++) {
      out.add(i);
    }
    int last = stop;
    while (last > first + 1 && context.token(last - 1).kind() == Token.Kind.MARK) {
      last--;
    }
    while (!out.isEmpty() && out.get(out.size() - 1) >= last) {
      out.remove(out.size() - 1);
    }
    out.add(last);
    return out;
  }

  /** The features of an end, the {@code index}-th of {@code ends}. */
  public static void addEndFeatures(
      MeetingContext context,
      MentionFrame trigger,
      int first,
      List<Integer> ends,
      int index,
      Features out) {
    int at = ends.get(index);
    ResolvedText text = context.text();
    Sentence sentence = text.sentence(first);
    boolean last = index == ends.size() - 1;
    String here = at >= sentence.end() ? "END" : context.token(at).form();
    out.add("h", here);
    out.add("l", Boolean.toString(last), here);
    out.add("p", context.token(at - 1).stem());
    out.add("ph", context.token(at - 1).form(), here);
    if (at < sentence.end()) {
      Token token = context.token(at);
      out.add("w", token.stem());
      out.add("c", token.clitics(), Boolean.toString(last));
      out.add("k", token.kind().toString());
      out.add("c2", token.clitics(), token.stem());
      out.add("n", text.form(sentence, at + 1), here);
      out.add("y", text.layers().get(0)[at], text.layers().get(0)[at - 1]);
      for (String label : text.words().labels(at)) {
        out.add("lab", label);
      }
      out.add(
          "al",
          Boolean.toString(token.stem().startsWith("ال")),
          Boolean.toString(context.token(at - 1).stem().startsWith("ال")),
          token.clitics());
    }
    int marks = 0;
    for (int i = first; i < at; i++) {
      marks += context.token(i).kind() == Token.Kind.MARK ? 1 : 0;
    }
    out.add("m", Buckets.of(marks), here);
    out.add("len", Buckets.of(at - first), Boolean.toString(last));
    out.add("lh", Buckets.of(at - first), here);
    boolean head = first < trigger.first();
    out.add("s", Boolean.toString(head), here);
    if (context.timeStartsAt(at)) {
      out.add("time");
    }
  }
}
