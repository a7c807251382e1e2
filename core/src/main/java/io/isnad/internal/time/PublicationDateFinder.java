package io.isnad.internal.time;

import io.isnad.Span;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.segmentation.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of publication as it is printed: a full date in a short line near the head or foot
 * of the page, dateline or clock stamp. Sentences of the article do not count.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class PublicationDateFinder {

  private static final int HEAD = 12;
  private static final int FOOT = 6;
  private static final int LONGEST_LINE = 160;
  private static final int MOST_OTHER_WORDS = 7;

  private final TimeWords words;

  public PublicationDateFinder(Lexicon lexicon) {
    this.words = new TimeWords(lexicon);
  }

  /** A date and how many words beside it the line has. */
  private record Stamp(LocalDate date, int otherWords) {}

  /** The date of the line that says least else; null when no line has one. */
  public @Nullable LocalDate find(SegmentedText text) {
    List<Span> lines = lines(text.raw());
    Stamp best = null;
    for (int i = 0; i < lines.size(); i++) {
      if (i < HEAD || i >= lines.size() - FOOT) {
        Stamp stamp = stamp(text.raw(), lines.get(i));
        if (stamp != null && (best == null || stamp.otherWords() < best.otherWords())) {
          best = stamp;
        }
      }
    }
    return best == null ? null : best.date();
  }

  private @Nullable Stamp stamp(String raw, Span line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    List<Token> tokens = tokens(raw, line);
    Phrase phrase = new Phrase(tokens, 0, tokens.size(), words);
    int wordCount = (int) tokens.stream().filter(Token::isWord).count();
    for (int at = 0; at < tokens.size(); at++) {
      CalendarTime time = new CalendarTime(null);
      int end = CalendarReader.read(phrase, at, false, time);
      if (end > at && time.year > 0 && time.month > 0 && time.day > 0) {
        int inside = (int) tokens.subList(at, end).stream().filter(Token::isWord).count();
        return stamp(time, wordCount - inside);
      }
    }
    return null;
  }

  private static @Nullable Stamp stamp(CalendarTime time, int otherWords) {
    TimeValue value = time.value(new ReferenceDate(null, null, ""));
    LocalDate date = value == null ? null : value.to();
    return date == null || otherWords > MOST_OTHER_WORDS ? null : new Stamp(date, otherWords);
  }

  private static List<Token> tokens(String raw, Span line) {
    List<Token> out = new ArrayList<>();
    for (Tokenizer.RawToken token : Tokenizer.tokenize(raw, line.start(), line.end())) {
      String form = token.form();
      out.add(new Token(token.start(), token.end(), token.start(), token.kind(), form, form, ""));
    }
    return out;
  }

  /** The lines that are not blank. */
  private static List<Span> lines(String raw) {
    List<Span> out = new ArrayList<>();
    int start = 0;
    while (start < raw.length()) {
      int end = start;
      while (end < raw.length() && !isLineEnd(raw.charAt(end))) {
        end++;
      }
      if (!raw.substring(start, end).isBlank()) {
        out.add(new Span(start, end));
      }
      start = end + 1;
    }
    return out;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }
}
