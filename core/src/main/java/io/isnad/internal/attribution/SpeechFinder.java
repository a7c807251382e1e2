package io.isnad.internal.attribution;

import io.isnad.Attribution;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.Quotation;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells from quotation marks whether a content is given in the speaker's words. Quotation marks
 * around nothing but a name do not count.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class SpeechFinder {

  /** A mark that is not closed within the content opens a quotation if so much follows. */
  private static final int LEAST_UNCLOSED = 4;

  private SpeechFinder() {}

  static Attribution.Speech speech(ResolvedText text, int first, int end) {
    if (isWhole(text, first, end)) {
      return Attribution.Speech.DIRECT;
    }
    return quotations(text, first, end).isEmpty()
        ? Attribution.Speech.INDIRECT
        : Attribution.Speech.MIXED;
  }

  /** What of a content stands in quotation marks, without the marks. */
  static List<AttributionFrame.Range> quotations(ResolvedText text, int first, int end) {
    if (isWhole(text, first, end)) {
      return List.of(new AttributionFrame.Range(first, end));
    }
    List<AttributionFrame.Range> out = new ArrayList<>();
    int open = isMark(text, first - 1) && opens(text, first - 1) ? first - 1 : -1;
    for (int i = first; i < end; i++) {
      if (!isMark(text, i)) {
        continue;
      }
      if (open < 0) {
        open = i;
      } else {
        if (!isNameAlone(text, open + 1, i)) {
          out.add(new AttributionFrame.Range(open + 1, i));
        }
        open = -1;
      }
    }
    if (open >= 0 && end - open > LEAST_UNCLOSED) {
      out.add(new AttributionFrame.Range(Math.max(first, open + 1), end));
    }
    return out;
  }

  /** Whether marks stand around the whole content. */
  private static boolean isWhole(ResolvedText text, int first, int end) {
    return isMark(text, first - 1) && opens(text, first - 1) && closedBehind(text, first, end);
  }

  private static boolean closedBehind(ResolvedText text, int first, int end) {
    int inner = 0;
    for (int i = first; i < end; i++) {
      inner += isMark(text, i) ? 1 : 0;
    }
    for (int i = end; i < Math.min(end + 3, text.text().tokens().size()); i++) {
      if (isMark(text, i)) {
        return inner % 2 == 0;
      }
    }
    return false;
  }

  private static boolean opens(ResolvedText text, int index) {
    return !Quotation.closes(text.text().tokens().get(index).form());
  }

  private static boolean isMark(ResolvedText text, int index) {
    return index >= 0
        && index < text.text().tokens().size()
        && Quotation.isMark(text.text().tokens().get(index).form());
  }

  private static boolean isNameAlone(ResolvedText text, int first, int end) {
    if (end <= first) {
      return true;
    }
    for (MentionFrame mention : text.actors(text.text().sentenceOf(first))) {
      if (mention.first() <= first && mention.end() >= end) {
        return true;
      }
    }
    return false;
  }
}
