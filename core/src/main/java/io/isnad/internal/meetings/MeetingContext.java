package io.isnad.internal.meetings;

import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parts of this stage look at: the text, its triggers and times.
 *
 * <p>Immutable; made per call.
 */
public final class MeetingContext {

  private final ResolvedText text;
  private final MentionIndex triggers;
  private final Map<Integer, List<TimeFrame>> times = new HashMap<>();
  private final Set<Integer> timeStarts = new HashSet<>();
  private final Lexicon lexicon;

  public MeetingContext(
      ResolvedText text, List<MentionFrame> triggers, List<TimeFrame> times, Lexicon lexicon) {
    this.text = text;
    this.triggers = new MentionIndex(triggers, text.text().tokens().size());
    this.lexicon = lexicon;
    for (TimeFrame time : times) {
      this.times
          .computeIfAbsent(text.text().sentenceOf(time.first()), s -> new ArrayList<>())
          .add(time);
      timeStarts.add(time.first());
    }
  }

  /** The text. */
  public ResolvedText text() {
    return text;
  }

  /** The times that begin in a sentence. */
  public List<TimeFrame> timesIn(int sentence) {
    return times.getOrDefault(sentence, List.of());
  }

  boolean timeStartsAt(int token) {
    return timeStarts.contains(token);
  }

  int triggersIn(int from, int to) {
    return triggers.countIn(from, to);
  }

  Token token(int index) {
    return text.text().tokens().get(index);
  }

  int sentenceOf(int token) {
    return text.text().sentenceOf(token);
  }

  /** {@code verb}, {@code noun} or {@code ?} when the list does not have the trigger. */
  String kind(MentionFrame trigger) {
    List<String> found = lexicon.find("meetings", token(trigger.first()).stem());
    return found == null || found.isEmpty() ? "?" : found.get(0);
  }

  /** How the list says that such a meeting is held. */
  String channel(MentionFrame trigger) {
    List<String> found = lexicon.find("meetings", token(trigger.first()).stem());
    return found == null || found.size() < 2 ? "?" : found.get(1);
  }
}
