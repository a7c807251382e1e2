package io.isnad.internal.attribution;

import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.entities.Quotation;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words that say how an unnamed source knows («مطلع على المفاوضات», «مقرب من الرئيس») or
 * why it is unnamed («طلب عدم الكشف عن هويته»): from a word of the list {@code source-grounds} in
 * the source or right behind it to the next mark, cue or clause.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class GroundsFinder {

  private static final String LIST = "source-grounds";

  /** How many words may stand between the source and its grounds. */
  private static final int REACH = 4;

  private static final int LONGEST = 12;
  private static final String ACCESS = "access";

  private final Lexicon lexicon;

  GroundsFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The grounds of a source, in order; none for names. */
  List<AttributionFrame.Range> find(ResolvedText text, MentionFrame source, MentionIndex cues) {
    switch (source.kind()) {
      case SOURCE, GROUP, TITLE -> {
        return findUnnamed(text, source, cues);
      }
      default -> {
        return List.of();
      }
    }
  }

  private List<AttributionFrame.Range> findUnnamed(
      ResolvedText text, MentionFrame source, MentionIndex cues) {
    Sentence sentence = text.sentence(source.first());
    List<AttributionFrame.Range> out = new ArrayList<>();
    int reach = source.end() + REACH;
    int i = source.first() + 1;
    while (i < Math.min(sentence.end(), reach)) {
      boolean over = cues.startsAt(i) || CueSense.isComplementiser(text.text().tokens().get(i));
      if (i >= source.end() && over) {
        break;
      }
      int length = entry(text, sentence, i);
      if (length == 0) {
        i++;
        continue;
      }
      int end = end(text, sentence, i, i + length, cues);
      out.add(new AttributionFrame.Range(i, end));
      i = end;
      reach = end + REACH;
    }
    return out;
  }

  /** How many words of the list begin here. */
  private int entry(ResolvedText text, Sentence sentence, int at) {
    Token token = text.text().tokens().get(at);
    if (at + 1 < sentence.end()) {
      String two = token.stem() + " " + text.text().tokens().get(at + 1).form();
      if (lexicon.has(LIST, two)) {
        return 2;
      }
    }
    return lexicon.has(LIST, token.stem()) ? 1 : 0;
  }

  private int end(ResolvedText text, Sentence sentence, int first, int from, MentionIndex cues) {
    boolean access = isAccess(text, first);
    int end = from;
    while (end < Math.min(sentence.end(), first + LONGEST)) {
      Token token = text.text().tokens().get(end);
      boolean addressee = access && token.clitics().endsWith("ل");
      boolean stops =
          token.kind() == Token.Kind.MARK && !Quotation.isMark(token.form())
              || CueSense.isComplementiser(token)
              || cues.startsAt(end)
              || addressee;
      if (stops) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether the word says how the source knows: «مطلع» goes on with «على», not with «للصحيفة». */
  private boolean isAccess(ResolvedText text, int token) {
    List<String> found = lexicon.find(LIST, text.text().tokens().get(token).stem());
    return found != null && found.contains(ACCESS);
  }
}
