package io.isnad.internal.time;

import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a sentence as the readers of time see them. The first word of an expression is
 * looked up without its proclitics, the others with them, so that an expression ends before «و».
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param start first token of the sentence
 * @param end the token behind it
 */
record Phrase(List<Token> tokens, int start, int end, TimeWords words) {

  private static final int LONGEST_NUMBER = 9;

  /** Whether a token of this sentence is there. */
  boolean has(int at) {
    return at >= start && at < end;
  }

  /** The longest entry of a list within an expression. */
  @Nullable Word find(Kind kind, int at) {
    return has(at) ? words.find(kind, tokens, at, end, tokens.get(at).form()) : null;
  }

  /** The longest entry of a list; at the beginning of an expression the proclitics are left off. */
  @Nullable Word find(Kind kind, int at, boolean first) {
    if (!first || !has(at)) {
      return find(kind, at);
    }
    Word word = words.find(kind, tokens, at, end, tokens.get(at).stem());
    return word != null ? word : find(kind, at);
  }

  /** The longest entry of a list that begins with {@code word} in place of the token. */
  @Nullable Word find(Kind kind, int at, String word) {
    return has(at) ? words.find(kind, tokens, at, end, word) : null;
  }

  /** Whether the token has this form. */
  boolean is(int at, String form) {
    return has(at) && tokens.get(at).is(form);
  }

  /** Whether the token has one of these forms. */
  boolean isOneOf(int at, String forms) {
    return has(at) && tokens.get(at).form().length() == 1 && forms.contains(tokens.get(at).form());
  }

  /** The whole number that a token of digits is, or -1. */
  int digits(int at) {
    if (!has(at) || tokens.get(at).kind() != Token.Kind.NUMBER) {
      return -1;
    }
    return wholeNumber(tokens.get(at).form());
  }

  /** The number that a string of digits is, or -1 when it is none or too long. */
  static int wholeNumber(String form) {
    if (form.isEmpty() || form.length() > LONGEST_NUMBER) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
