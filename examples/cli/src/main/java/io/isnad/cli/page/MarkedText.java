package io.isnad.cli.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * An article as HTML: a paragraph a line, marks as elements one within the other. A mark that
 * crosses the end of another or of a line is split there; its first piece alone is a stop for the
 * keyboard. At most {@value #DEEPEST} marks lie one within the other, so that the work is linear in
 * text and marks whatever the text does; what lies deeper is text.
 *
 * <p>Made for one text; not thread-safe.
 */
final class MarkedText {

  /** How many marks may lie one within the other. */
  static final int DEEPEST = 12;

  private static final int HEADLINE_WORDS = 4;
  private static final int HEADLINE_LENGTH = 200;
  private static final int SCRAP_WORDS = 3;

  private record Piece(Mark mark, int start, boolean first) {}

  private record Open(Mark mark, int end) {}

  private static final Comparator<Piece> ORDER =
      Comparator.comparingInt(Piece::start)
          .thenComparing(piece -> -piece.mark().span().end())
          .thenComparing(piece -> !piece.mark().content());

  private final String text;
  private final List<Mark> marks;
  private final StringBuilder out = new StringBuilder();
  private List<Piece> carried = new ArrayList<>();
  private int next;

  private MarkedText(String text, List<Mark> marks) {
    this.text = text;
    this.marks =
        marks.stream()
            .filter(mark -> mark.span().length() > 0)
            .sorted(Comparator.comparing(Mark::span))
            .toList();
  }

  /** Paragraphs of escaped text. */
  static String html(String text, List<Mark> marks) {
    MarkedText marked = new MarkedText(text, marks);
    marked.write();
    return marked.out.toString();
  }

  /** The first line that reads like a sentence or a headline, or an empty string. */
  static String headline(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (isHeadline(text, start, end)) {
        return text.substring(start, end).strip();
      }
      start = end + 1;
    }
    return "";
  }

  private void write() {
    boolean titled = false;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (text.substring(start, end).isBlank()) {
        skip(end);
      } else {
        boolean title = !titled && isHeadline(text, start, end);
        titled |= title;
        String shape = words(text, start, end) <= SCRAP_WORDS ? "<p class=\"scrap\">" : "<p>";
        out.append(title ? "<p class=\"headline\">" : shape);
        line(start, end);
        out.append("</p>\n");
      }
      start = end + 1;
    }
  }

  private void skip(int end) {
    List<Piece> still = new ArrayList<>();
    for (Piece piece : carried) {
      if (piece.mark().span().end() > end) {
        still.add(piece);
      }
    }
    while (next < marks.size() && marks.get(next).span().start() < end) {
      Mark mark = marks.get(next++);
      if (mark.span().end() > end && still.size() < DEEPEST) {
        still.add(new Piece(mark, mark.span().start(), true));
      }
    }
    carried = still;
  }

  private void line(int start, int end) {
    PriorityQueue<Piece> pieces = new PriorityQueue<>(ORDER);
    for (Piece piece : carried) {
      if (piece.mark().span().end() > start) {
        pieces.add(new Piece(piece.mark(), start, piece.first()));
      }
    }
    while (next < marks.size() && marks.get(next).span().start() < end) {
      Mark mark = marks.get(next++);
      if (mark.span().end() > start) {
        pieces.add(new Piece(mark, Math.max(start, mark.span().start()), true));
      }
    }
    carried = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = start;
    while (true) {
      Piece piece = pieces.poll();
      int stop = piece == null ? end : piece.start();
      at = close(open, at, stop);
      if (piece == null) {
        return;
      }
      if (open.size() < DEEPEST) {
        open(piece, open, pieces, end);
      }
    }
  }

  /** Writes text up to {@code stop} and ends the marks that end on the way. */
  private int close(Deque<Open> open, int from, int stop) {
    int at = from;
    while (!open.isEmpty() && open.peek().end() <= stop) {
      int end = open.pop().end();
      Escape.html(text, at, end, out);
      out.append("</span>");
      at = end;
    }
    Escape.html(text, at, stop, out);
    return stop;
  }

  private void open(Piece piece, Deque<Open> open, PriorityQueue<Piece> pieces, int lineEnd) {
    Mark mark = piece.mark();
    int end = Math.min(mark.span().end(), lineEnd);
    Open outer = open.peek();
    if (outer != null && outer.end() < end) {
      end = outer.end();
      pieces.add(new Piece(mark, end, false));
    } else if (mark.span().end() > lineEnd) {
      carried.add(new Piece(mark, lineEnd, false));
    }
    out.append("<span class=\"m");
    for (String kind : mark.kinds()) {
      out.append(' ').append(Escape.html(kind));
    }
    out.append(piece.first() ? " begins" : "");
    out.append(end == mark.span().end() ? " ends" : "");
    out.append("\" data-to=\"").append(Escape.html(String.join(" ", mark.cards()))).append('"');
    if (piece.first() && !mark.content()) {
      out.append(" role=\"link\" tabindex=\"-1\" aria-describedby=\"");
      String between = "";
      for (String kind : mark.kinds()) {
        out.append(between).append("kind-").append(Escape.html(kind));
        between = " ";
      }
      out.append('"');
    }
    out.append('>');
    open.push(new Open(mark, end));
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isHeadline(String text, int start, int end) {
    return end - start <= HEADLINE_LENGTH && words(text, start, end) >= HEADLINE_WORDS;
  }

  private static int words(String text, int start, int end) {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && !Character.isWhitespace(text.charAt(i)));
    }
    return words;
  }
}
