package io.isnad.internal.time;

import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that TimeML calls an expression of time, for those who want times alone: what {@link
 * TimeFinder} finds, with times of day and parts of periods; what it leaves out because it places
 * nothing that happened (durations, «كل أسبوع», «آنذاك»); intervals as one expression. Needs no
 * model.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TimexFinder {

  private final TimeWords words;
  private final TimeFinder dates;

  /** Takes the word lists {@code time-…}; the list {@code cues} is used where it is there. */
  public TimexFinder(Lexicon lexicon) {
    this.words = new TimeWords(lexicon);
    this.dates = new TimeFinder(lexicon);
  }

  /** What was found and the text that its tokens count in. */
  public record Found(SegmentedText text, List<TimexFrame> frames) {}

  /** The expressions in text order, without overlap. Linear in the length of the text. */
  public Found find(String text, @Nullable LocalDate published) {
    SegmentedText cut = TimeText.cut(text, words);
    List<TimeFrame> found = dates.find(cut, published);
    List<TimexFrame> out = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : cut.sentences()) {
      Phrase phrase = new Phrase(cut.tokens(), sentence.first(), sentence.end(), words);
      int begin = next;
      while (next < found.size() && found.get(next).first() < sentence.end()) {
        next++;
      }
      out.addAll(IntervalJoiner.join(phrase, read(phrase, found.subList(begin, next), published)));
    }
    return new Found(cut, List.copyOf(out));
  }

  /** The dates of a sentence with more about them, and what stands between them. */
  private static List<TimexFrame> read(
      Phrase phrase, List<TimeFrame> found, @Nullable LocalDate published) {
    List<TimexFrame> out = new ArrayList<>();
    int at = phrase.start();
    for (int i = 0; i < found.size(); i++) {
      TimeFrame date = found.get(i);
      readBetween(phrase, at, date.first(), published, out);
      TimeFrame after = i + 1 < found.size() ? found.get(i + 1) : null;
      out.add(new TimexRefiner(phrase, date, published).refine(after));
      at = date.end();
    }
    readBetween(phrase, at, phrase.end(), published, out);
    return out;
  }

  private static void readBetween(
      Phrase phrase, int from, int to, @Nullable LocalDate published, List<TimexFrame> out) {
    Phrase part = new Phrase(phrase.tokens(), phrase.start(), to, phrase.words());
    int at = from;
    while (at < to) {
      int name = TimeFinder.nameEnd(part, at);
      if (name > at) {
        at = name;
        continue;
      }
      TimexFrame found = LooseReader.read(part, at, published);
      if (found == null) {
        found = DurationReader.read(part, at);
      }
      if (found != null) {
        out.add(found);
      }
      at = found == null ? at + 1 : found.end();
    }
  }
}
