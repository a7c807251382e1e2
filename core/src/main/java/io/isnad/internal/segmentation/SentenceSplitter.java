package io.isnad.internal.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the tokens of a line into sentences: after . ! ؟ … and the closing marks that follow, but
 * not after the single letter of an abbreviation («د.»), nor inside a number (numbers are one
 * token).
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class SentenceSplitter {

  private static final Set<String> STOPS = Set.of(".", "!", "?", "؟", "…", "۔");
  private static final Set<String> CLOSERS = Set.of("\"", "»", "”", ")", "]", "'", "’");

  /** A run of tokens without a stop is cut at the next comma after this many tokens … */
  private static final int LONG = 250;

  /** … and at any token after this many, so that every later stage is bounded per sentence. */
  private static final int LONGEST = 400;

  private SentenceSplitter() {}

  /** The sentences of the tokens {@code [first, end)}, which stand in one line. */
  public static List<Sentence> split(List<Token> tokens, int first, int end, int line) {
    List<Sentence> out = new ArrayList<>();
    int start = first;
    int at = first;
    while (at < end) {
      int stop = at + 1;
      if (STOPS.contains(tokens.get(at).form())) {
        while (stop < end && adjacent(tokens, stop) && isStopOrCloser(tokens.get(stop))) {
          stop++;
        }
        if (ends(tokens, at, stop, start, end)) {
          out.add(new Sentence(start, stop, line));
          start = stop;
        }
      }
      if (stop - start >= LONGEST || (stop - start >= LONG && tokens.get(at).is("،"))) {
        out.add(new Sentence(start, stop, line));
        start = stop;
      }
      at = stop;
    }
    if (start < end) {
      out.add(new Sentence(start, end, line));
    }
    return out;
  }

  private static boolean ends(List<Token> tokens, int at, int stop, int start, int end) {
    if (at == start || stop >= end) {
      return stop >= end;
    }
    Token before = tokens.get(at - 1);
    if (tokens.get(at).is(".") && before.isWord() && before.form().length() == 1) {
      return false;
    }
    if (!adjacent(tokens, stop)) {
      return true;
    }
    Token after = tokens.get(stop);
    return before.isWord() && before.form().length() > 2 && after.isWord() && isArabic(after);
  }

  private static boolean adjacent(List<Token> tokens, int index) {
    return tokens.get(index - 1).end() == tokens.get(index).start();
  }

  private static boolean isStopOrCloser(Token token) {
    return STOPS.contains(token.form()) || CLOSERS.contains(token.form());
  }

  private static boolean isArabic(Token token) {
    return token.form().charAt(0) >= '\u0600' && token.form().charAt(0) <= '\u06FF';
  }
}
