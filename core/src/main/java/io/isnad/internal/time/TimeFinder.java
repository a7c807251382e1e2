package io.isnad.internal.time;

import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions of time in a text and what they mean, seen from its day of publication. At
 * each word every reader tries, the longest reading holds.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TimeFinder {

  private static final String OPENING = "«\"“‘(";
  private static final String CLOSING = "»\"”’)";

  private final TimeWords words;

  /** Takes the word lists {@code time-…}; the list {@code cues} is used where it is there. */
  public TimeFinder(Lexicon lexicon) {
    this.words = new TimeWords(lexicon);
  }

  /** The expressions in text order, without overlap. Linear in the number of tokens. */
  public List<TimeFrame> find(SegmentedText text, @Nullable LocalDate published) {
    Timeline timeline = new Timeline();
    for (Sentence sentence : text.sentences()) {
      find(new Phrase(text.tokens(), sentence.first(), sentence.end(), words), published, timeline);
    }
    return List.copyOf(timeline.frames());
  }

  private static void find(Phrase phrase, @Nullable LocalDate published, Timeline timeline) {
    timeline.beginSentence();
    Tense tense = new Tense(phrase);
    int at = phrase.start();
    while (at < phrase.end()) {
      int name = nameEnd(phrase, at);
      if (name > at) {
        at = name;
        continue;
      }
      Reading found =
          read(phrase, at, new ReferenceDate(published, tense.at(at), timeline.portion()));
      if (found == null) {
        timeline.expect(Pending.at(phrase, at));
      } else if (!isPartOfName(phrase, at, found)) {
        timeline.add(phrase, at, found);
      }
      at = found == null ? at + 1 : found.end();
    }
  }

  private static @Nullable Reading read(Phrase phrase, int at, ReferenceDate reference) {
    Reading found = CalendarReader.read(phrase, at, true, null, reference);
    found = PeriodReader.longer(found, PeriodReader.read(phrase, at, true, reference));
    return PeriodReader.longer(found, OffsetReader.read(phrase, at, true, reference));
  }

  /** The token behind a name made of words of time («روسيا اليوم»), or {@code at}. */
  static int nameEnd(Phrase phrase, int at) {
    Word name = phrase.find(Kind.NAME, at, true);
    return name != null && name.has(0, "name") ? name.end() : at;
  }

  private static boolean isPartOfName(Phrase phrase, int at, Reading reading) {
    return switch (reading.form()) {
      case TODAY ->
          reading.end() == at + 1
              && (stands(phrase, at - 1, "before")
                  || stands(phrase, at - 1, "before-today")
                  || stands(phrase, at + 1, "after-today")
                  || isQuotedTitle(phrase, at));
      case WEEKDAY, DAY_OF_MONTH, MONTH -> stands(phrase, at - 1, "before");
      case YEAR_WITH_ADJECTIVE -> stands(phrase, at - 1, "before-year");
      case OTHER -> false;
    };
  }

  /** «الليرة اليوم»: two words between quotation marks. */
  private static boolean isQuotedTitle(Phrase phrase, int at) {
    return phrase.isOneOf(at + 1, CLOSING) && phrase.isOneOf(at - 2, OPENING);
  }

  private static boolean stands(Phrase phrase, int at, String kind) {
    Word word = phrase.find(Kind.NAME, at, true);
    return word != null && word.end() == at + 1 && word.has(0, kind);
  }
}
