package io.isnad.internal.meetings;

import io.isnad.internal.attribution.AttributionFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of this stage look at: the text, its triggers, times and attributions.
 *
 * <p>Immutable; made per call.
 */
public record MeetingContext(
    ResolvedText text,
    List<MentionFrame> triggers,
    List<TimeFrame> times,
    List<AttributionFrame> attributions,
    Lexicon lexicon) {

  public MeetingContext {
    triggers = List.copyOf(triggers);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
  }

  /** The times that begin in a sentence. */
  public List<TimeFrame> timesIn(int sentence) {
    List<TimeFrame> out = new ArrayList<>();
    for (TimeFrame time : times) {
      if (text.text().sentenceOf(time.first()) == sentence) {
        out.add(time);
      }
    }
    return out;
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
