package io.isnad.internal.text;

import java.text.Normalizer;

/**
 * Folds Arabic spelling to one form for look-up and for the models: hamza seats of alef to bare
 * alef, ى to ي, ة to ه, Persian letters and presentation forms to their Arabic ones, digits to 0-9,
 * Latin letters to lower case; harakat, tatweel, zero-width and bidi marks vanish. Offsets are
 * never taken from a normalised string; {@link #rawOffset} leads back.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class ArabicNormalizer {

  /** Stands for a character without a trace; it is no character itself. */
  private static final char DROPPED = '\uFFFF';

  private ArabicNormalizer() {}

  /** The normalised form of {@code text[start, end)}, offsets in UTF-16 units. */
  public static String normalize(CharSequence text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isPresentationForm(c)) {
        // an isolated haraka is carried by a blank
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).strip();
        for (int j = 0; j < plain.length(); j++) {
          append(out, plain.charAt(j));
        }
      } else {
        append(out, c);
      }
    }
    return out.toString();
  }

  /** The normalised form of a whole string. */
  public static String normalize(CharSequence text) {
    return normalize(text, 0, text.length());
  }

  /**
   * The raw offset at which {@code length} normalised characters of {@code text[start, end)} have
   * been passed; marks that vanish and follow them are passed too.
   */
  public static int rawOffset(CharSequence text, int start, int end, int length) {
    int seen = 0;
    int at = start;
    while (at < end) {
      int width = normalize(text, at, at + 1).length();
      if (seen >= length && width > 0) {
        break;
      }
      seen += width;
      at++;
    }
    return at;
  }

  /** Whether the character leaves no trace in a normalised form. */
  public static boolean isIgnorable(char c) {
    return fold(c) == DROPPED;
  }

  private static void append(StringBuilder out, char c) {
    char folded = fold(c);
    if (folded != DROPPED) {
      out.append(folded);
    }
  }

  private static boolean isPresentationForm(char c) {
    return c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= '\u064B' && c <= '\u065F' || c >= '\u200B' && c <= '\u200F') {
      return DROPPED;
    }
    if (c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069') {
      return DROPPED;
    }
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) (c - '\u0660' + '0');
    }
    if (c >= '\u06F0' && c <= '\u06F9') {
      return (char) (c - '\u06F0' + '0');
    }
    return switch (c) {
      case '\u0640', '\u0670', '\u00AD', '\uFEFF', '\u061C' -> DROPPED;
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef with madda, hamza, wasla
      case '\u0649', '\u06CC' -> '\u064A'; // alef maqsura, Persian yeh
      case '\u0629', '\u06C0', '\u06C1' -> '\u0647'; // teh marbuta, Urdu heh
      case '\u06A4' -> '\u0641'; // veh
      case '\u06A9', '\u06AF' -> '\u0643'; // keheh, gaf
      case '\u067E' -> '\u0628'; // peh
      case '\u0686' -> '\u062C'; // tcheh
      default -> c;
    };
  }
}
