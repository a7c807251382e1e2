package io.isnad.internal.time;

import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.SentenceSplitter;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.segmentation.Tokenizer;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text cut up for the reading of times alone, without a model: a proclitic is parted where what
 * remains is a word of time. No line is left out.
 *
 * <p>Not safe for use by many threads: it is made for one text.
 */
final class TimeText {

  /** Tried in this order; the first that leaves a word of time behind is taken. */
  private static final List<String> CLITICS =
      List.of("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك");

  private static final String ARTICLE = "ال";
  private static final int SHORTEST_VERB = 4;

  /** A shorter rest is more often a part of another word («باب» is not «آب»). */
  private static final int SHORTEST_STEM = 3;

  /** Marks that a web page writes out; read as blanks. */
  private static final List<String> ENTITIES =
      List.of("&nbsp;", "&lrm;", "&rlm;", "&zwnj;", "&zwj;", "&shy;");

  private static final int LONGEST_ENTITY = 9;

  private final String text;
  private final TimeWords words;
  private final Map<String, Cut> cuts = new HashMap<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private TimeText(String text, TimeWords words) {
    this.text = text;
    this.words = words;
  }

  /** A normalised word's proclitics and the rest, the article restored after لل. */
  private record Cut(String clitics, String stem) {}

  /** Cuts a text up; any string will do. Linear in the length. */
  static SegmentedText cut(String text, TimeWords words) {
    TimeText cutter = new TimeText(text, words);
    int start = 0;
    int line = 0;
    while (start <= text.length()) {
      int stop = text.indexOf('\n', start);
      int end = stop < 0 ? text.length() : stop;
      cutter.addLine(start, end, line);
      start = end + 1;
      line++;
    }
    return new SegmentedText(text, cutter.tokens, cutter.sentences, List.of());
  }

  private void addLine(int start, int end, int line) {
    int first = tokens.size();
    int from = start;
    int at = text.indexOf('&', start);
    while (at >= 0 && at < end) {
      int behind = entityEnd(at, end);
      if (behind > at) {
        addTokens(from, at);
        from = behind;
      }
      at = text.indexOf('&', Math.max(at + 1, behind));
    }
    addTokens(from, end);
    sentences.addAll(SentenceSplitter.split(tokens, first, tokens.size(), line));
  }

  /** Behind «&#8206;», «&#x200F;» or «&nbsp;», or -1. */
  private int entityEnd(int at, int end) {
    int limit = Math.min(end, at + LONGEST_ENTITY);
    if (text.startsWith("&#", at)) {
      boolean hexadecimal = at + 2 < limit && (text.charAt(at + 2) | 0x20) == 'x';
      int digits = at + (hexadecimal ? 3 : 2);
      int stop = digits;
      int code = 0;
      while (stop < limit && Character.digit(text.charAt(stop), hexadecimal ? 16 : 10) >= 0) {
        code =
            (hexadecimal ? 16 : 10) * code
                + Character.digit(text.charAt(stop), hexadecimal ? 16 : 10);
        stop++;
      }
      boolean closed = stop > digits && stop < limit && text.charAt(stop) == ';';
      return closed && leavesNoTrace(code) ? stop + 1 : -1;
    }
    for (String entity : ENTITIES) {
      if (text.startsWith(entity, at) && at + entity.length() <= end) {
        return at + entity.length();
      }
    }
    return -1;
  }

  private static boolean leavesNoTrace(int code) {
    return code < 0x10000
        && (ArabicNormalizer.isIgnorable((char) code)
            || Character.isSpaceChar(code)
            || Character.isISOControl(code));
  }

  private void addTokens(int start, int end) {
    for (Tokenizer.RawToken raw : Tokenizer.tokenize(text, start, end)) {
      tokens.add(token(raw));
    }
  }

  private Token token(Tokenizer.RawToken raw) {
    Cut cut = new Cut("", raw.form());
    int stemStart = raw.start();
    if (raw.kind() == Token.Kind.WORD) {
      cut = cuts.computeIfAbsent(raw.form(), this::cutWord);
      if (!cut.clitics().isEmpty()) {
        stemStart =
            ArabicNormalizer.rawOffset(text, raw.start(), raw.end(), cut.clitics().length());
      }
    }
    if (stemStart >= raw.end()) { // one ligature holds proclitic and stem
      stemStart = raw.start();
    }
    return new Token(
        raw.start(), raw.end(), stemStart, raw.kind(), raw.form(), cut.stem(), cut.clitics());
  }

  private Cut cutWord(String form) {
    if (words.begins(form)) {
      return new Cut("", form);
    }
    for (String clitics : CLITICS) {
      if (form.length() > clitics.length() + 1 && form.startsWith(clitics)) {
        String rest = form.substring(clitics.length());
        boolean sure = rest.length() >= SHORTEST_STEM || clitics.length() == 1 && isJoint(clitics);
        if (sure && words.begins(rest)) {
          return new Cut(clitics, rest);
        }
        if (clitics.endsWith("ل")
            && rest.startsWith("ل")
            && words.begins(ARTICLE + rest.substring(1))) {
          return new Cut(clitics, ARTICLE + rest.substring(1));
        }
      }
    }
    int joint = isJoint(form.substring(0, 1)) ? 1 : 0;
    String verb = form.substring(joint);
    if (isFutureVerb(verb)) {
      return new Cut(form.substring(0, joint + 1), verb.substring(1));
    }
    return joint > 0 && words.isPastCue(verb)
        ? new Cut(form.substring(0, joint), verb)
        : new Cut("", form);
  }

  /** «سيقع», «ستجتمع», unless the lists know it as another word. */
  private boolean isFutureVerb(String word) {
    boolean built = word.startsWith("سي") || word.startsWith("ست");
    return built && word.length() >= SHORTEST_VERB && !words.begins(word);
  }

  private static boolean isJoint(String clitic) {
    return clitic.equals("و") || clitic.equals("ف");
  }
}
