package io.isnad.internal.segmentation;

import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a stretch of raw text into words, numbers and marks. A change between letters and digits
 * ends a token; marks that leave no trace in a normalised form stay inside the word they stand in.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class Tokenizer {

  /** The character references that pages leave in texts, and the marks that they stand for. */
  private static final Map<String, String> REFERENCES =
      Map.ofEntries(
          Map.entry("quot", "\""),
          Map.entry("#34", "\""),
          Map.entry("apos", "'"),
          Map.entry("#39", "'"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("nbsp", " "),
          Map.entry("#160", " "),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"),
          Map.entry("hellip", "…"),
          Map.entry("#171", "«"),
          Map.entry("#187", "»"),
          Map.entry("#8211", "-"),
          Map.entry("#8216", "‘"),
          Map.entry("#8217", "’"),
          Map.entry("#8220", "“"),
          Map.entry("#8221", "”"),
          Map.entry("#8230", "…"));

  private static final int LONGEST_REFERENCE = 8;

  private Tokenizer() {}

  /** A token before its proclitics are known. */
  public record RawToken(int start, int end, Token.Kind kind, String form) {}

  /** The tokens of {@code text[start, end)} in order. Linear in the length. */
  public static List<RawToken> tokenize(String text, int start, int end) {
    List<RawToken> out = new ArrayList<>();
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (isBlank(c)) {
        at += width;
      } else if (isLetter(c)) {
        int stop = wordEnd(text, at, end);
        add(out, text, at, stop, Token.Kind.WORD);
        at = stop;
      } else if (Character.isDigit(c)) {
        int stop = numberEnd(text, at, end);
        add(out, text, at, stop, Token.Kind.NUMBER);
        at = stop;
      } else if (c == '&' && referenceEnd(text, at, end) > 0) {
        int stop = referenceEnd(text, at, end);
        String form = REFERENCES.getOrDefault(text.substring(at + 1, stop - 1), "");
        if (!form.isBlank()) {
          out.add(new RawToken(at, stop, Token.Kind.MARK, form));
        }
        at = stop;
      } else {
        add(out, text, at, Math.min(end, at + width), Token.Kind.MARK);
        at += width;
      }
    }
    return out;
  }

  private static void add(List<RawToken> out, String text, int start, int end, Token.Kind kind) {
    String form = ArabicNormalizer.normalize(text, start, end);
    if (!form.isEmpty()) {
      out.add(new RawToken(start, end, kind, form));
    }
  }

  /** The end of the character reference that begins at {@code at}, 0 when none does. */
  private static int referenceEnd(String text, int at, int end) {
    int most = Math.min(end, at + LONGEST_REFERENCE);
    for (int i = at + 1; i < most; i++) {
      if (text.charAt(i) == ';') {
        return REFERENCES.containsKey(text.substring(at + 1, i)) ? i + 1 : 0;
      }
    }
    return 0;
  }

  private static int wordEnd(String text, int start, int end) {
    int at = start;
    int stop = start;
    while (at < end) {
      int c = text.codePointAt(at);
      boolean ignorable = c < 0x10000 && ArabicNormalizer.isIgnorable((char) c);
      if (!isLetter(c) && !ignorable && !isMarkOnLetter(c)) {
        break;
      }
      at += Character.charCount(c);
      if (isLetter(c) || isMarkOnLetter(c)) {
        stop = at;
      }
    }
    return stop;
  }

  private static int numberEnd(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
      if (at + 1 < end && joinsDigits(text.charAt(at)) && Character.isDigit(text.charAt(at + 1))) {
        at++;
      }
    }
    return Math.max(at, start + Character.charCount(text.codePointAt(start)));
  }

  private static boolean joinsDigits(char c) {
    return c == '.' || c == ',' || c == ':' || c == '/' || c == '\u066B' || c == '\u066C';
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (c < 0x10000 && ArabicNormalizer.isIgnorable((char) c) && c != '\u0640');
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c);
  }

  private static boolean isMarkOnLetter(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
