package io.isnad.internal.time;

import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which direction the words of a sentence before an expression speak of: ahead after a verb of the
 * future or a word like «المقرر», until a verb of saying in the past; back after «منذ».
 *
 * <p>Not safe for use by many threads: it is asked for one sentence from left to right.
 */
final class Tense {

  private static final String PREFIX = "س";
  private static final int REACH = 16;
  private static final int SHORTEST_VERB = 5;

  private final Phrase phrase;
  private int seen;
  private int lastFuture;

  Tense(Phrase phrase) {
    this.phrase = phrase;
    this.seen = phrase.start();
    this.lastFuture = -1;
  }

  /** The direction in force at a token, or null. */
  @Nullable Direction at(int token) {
    while (seen < token) {
      if (isFuture(seen)) {
        lastFuture = seen;
      } else if (phrase.words().isPastCue(phrase.tokens().get(seen).stem())) {
        lastFuture = -1;
      }
      seen++;
    }
    Word before = phrase.find(Kind.LINK, token - 1, true);
    if (before != null && before.has(0, "since")) {
      return Direction.PAST;
    }
    return lastFuture >= 0 && token - lastFuture <= REACH ? Direction.FUTURE : null;
  }

  private boolean isFuture(int at) {
    Token token = phrase.tokens().get(at);
    if (!token.isWord()) {
      return false;
    }
    Word word = phrase.find(Kind.FUTURE, at, true);
    if (word != null) {
      return word.has(0, "perhaps") ? isImperfect(at + 1) : !word.has(0, "not");
    }
    return token.clitics().endsWith(PREFIX) || looksLikeFutureVerb(token.stem());
  }

  private boolean isImperfect(int at) {
    return phrase.has(at) && phrase.tokens().get(at).stem().startsWith("ي");
  }

  /** «سيجتمع», «ستجتمع» where the prefix was not parted. */
  private static boolean looksLikeFutureVerb(String stem) {
    return stem.length() >= SHORTEST_VERB && (stem.startsWith("سي") || stem.startsWith("ست"));
  }
}
