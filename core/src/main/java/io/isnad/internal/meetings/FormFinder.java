package io.isnad.internal.meetings;

import io.isnad.Meeting.Level;
import io.isnad.internal.meetings.Surroundings.Entry;
import io.isnad.internal.segmentation.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the words beside a trigger state of the form of a meeting: its level, the number of
 * its round, and whether several occasions are meant. Adjectives must agree with the trigger in
 * gender and article.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class FormFinder {

  static final String LEVELS = "meeting-levels";
  static final String ROUNDS = "meeting-rounds";
  static final String PLURALS = "meeting-plurals";

  /** How far behind its noun an adjective may stand: «القمة العربية الإسلامية المشتركة الثالثة». */
  private static final int REACH = 5;

  private static final int LARGEST_ROUND = 999;
  private static final String ARTICLE = "ال";
  private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "ه");

  private FormFinder() {}

  /** The levels stated, in the order of the constants. */
  static List<Level> levels(Surroundings near) {
    Set<Level> out = EnumSet.noneOf(Level.class);
    for (int i = near.trigger().first(); i < near.trigger().end(); i++) {
      Entry entry = near.at(LEVELS, i, near.trigger().end());
      if (entry != null && !entry.attribute(1).equals("genitive")) {
        out.add(Level.valueOf(entry.attribute(0)));
      }
    }
    if (isVerb(near)) {
      return List.copyOf(out);
    }
    int noun = near.trigger().first();
    int at = near.trigger().end();
    boolean open = true;
    while (at < near.end() && at < near.trigger().end() + REACH) {
      Entry entry = near.at(LEVELS, at);
      if (entry != null && fits(near, noun, entry, open)) {
        out.add(Level.valueOf(entry.attribute(0)));
        at = entry.end();
        continue;
      }
      open &= !stops(near, at);
      at++;
    }
    return List.copyOf(out);
  }

  /** An adjective needs an unbroken way from its noun, a phrase does not. */
  private static boolean fits(Surroundings near, int noun, Entry entry, boolean open) {
    return switch (entry.attribute(1)) {
      case "adjective" -> open && agrees(near, noun, entry);
      case "genitive" -> entry.first() == near.trigger().end();
      case "phrase" -> near.context().triggersIn(near.trigger().end(), entry.first()) == 0;
      default -> false;
    };
  }

  /** The number of the round or meeting, where stated. */
  static OptionalInt round(Surroundings near) {
    if (isVerb(near)) {
      return OptionalInt.empty();
    }
    int trigger = near.trigger().first();
    String stem = near.token(trigger).stem();
    if (trigger > near.first() && !stem.startsWith(ARTICLE)) {
      Entry before = near.at(ROUNDS, trigger - 1, trigger);
      if (before != null && before.is("both")) {
        return number(before);
      }
    }
    Entry own = ordinal(near, trigger, near.trigger().end(), near.end());
    if (own != null) {
      return number(own);
    }
    OptionalInt digits = digits(near, near.trigger().end());
    return digits.isPresent() ? digits : roundOfHead(near);
  }

  /** «الجولة الثالثة من المفاوضات», «المفاوضات في جولتها الثالثة». */
  private static OptionalInt roundOfHead(Surroundings near) {
    int from = Math.max(near.first(), near.trigger().first() - REACH - 1);
    int to = Math.min(near.end(), near.trigger().end() + REACH);
    for (int i = from; i < to; i++) {
      Entry head = near.at(ROUNDS, i, i + 1);
      boolean inside = i >= near.trigger().first() && i < near.trigger().end();
      if (head == null || !head.is("head") || inside) {
        continue;
      }
      boolean before = i < near.trigger().first();
      if (near.context().triggersIn(near.gapFirst(head), near.gapEnd(head)) > 0
          || breaks(near, near.gapFirst(head), near.gapEnd(head))) {
        continue;
      }
      int limit = before ? near.trigger().first() : near.end();
      if (before && i > near.first()) {
        Entry first = near.at(ROUNDS, i - 1, i);
        if (first != null && first.is("both") && !near.token(i).stem().startsWith(ARTICLE)) {
          return number(first);
        }
      }
      Entry found = ordinal(near, i, i + 1, limit);
      OptionalInt digits = digits(near, i + 1);
      if (found != null || digits.isPresent()) {
        return found != null ? number(found) : digits;
      }
    }
    return OptionalInt.empty();
  }

  private static boolean breaks(Surroundings near, int from, int to) {
    for (int i = from; i < to; i++) {
      if (near.token(i).kind() == Token.Kind.MARK) {
        return true;
      }
    }
    return false;
  }

  /** An ordinal that counts the noun at {@code noun} and stands in {@code [at, limit)}, or null. */
  private static @Nullable Entry ordinal(Surroundings near, int noun, int at, int limit) {
    for (int i = at; i < limit && i < at + REACH; i++) {
      Entry entry = near.at(ROUNDS, i, limit);
      if (entry != null && (entry.is("ordinal") || entry.is("both"))) {
        boolean touches = i == at;
        boolean definite = near.token(i).stem().startsWith(ARTICLE);
        return agrees(near, noun, entry) && (touches || definite) ? entry : null;
      }
      if (stops(near, i)) {
        return null;
      }
    }
    return null;
  }

  /** «الـ13», «رقم 13» at a token. */
  private static OptionalInt digits(Surroundings near, int at) {
    if (at + 1 < near.end()) {
      Entry sign = near.at(ROUNDS, at, at + 1);
      Token token = near.token(at + 1);
      if (sign != null
          && sign.is("number")
          && token.kind() == Token.Kind.NUMBER
          && token.form().length() <= 3
          && token.form().chars().allMatch(c -> c >= '0' && c <= '9')) {
        int value = Integer.parseInt(token.form());
        return value >= 1 && value <= LARGEST_ROUND ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt number(Entry entry) {
    return OptionalInt.of(Integer.parseInt(entry.attribute(1)));
  }

  /** Whether the trigger tells of several occasions. */
  static boolean several(Surroundings near, MeetingFrame frame) {
    for (int i = near.trigger().first(); i < near.trigger().end(); i++) {
      Entry entry = near.at(PLURALS, i, i + 1);
      if (entry != null && entry.is("plural")) {
        return true;
      }
    }
    if (near.before(PLURALS, "before", near.trigger().first()) != null) {
      return true;
    }
    if (!isVerb(near)) {
      return false; // «الجلسة توقفت مرتين»
    }
    int limit = Math.min(near.end(), near.trigger().end() + REACH + 1);
    for (int i = near.trigger().end(); i < limit; i++) {
      int at = i;
      Entry entry = near.at(PLURALS, i, limit);
      boolean topic = frame.topics().stream().anyMatch(t -> t.first() <= at && at < t.end());
      if (entry != null && entry.is("after") && !topic) {
        return near.context().triggersIn(near.trigger().end(), i) == 0;
      }
    }
    return false;
  }

  /** What ends the run of adjectives behind a noun. */
  private static boolean stops(Surroundings near, int at) {
    Token token = near.token(at);
    if (!token.isWord()) {
      return true;
    }
    Entry entry = near.at(ROUNDS, at, at + 1);
    String clitics = token.clitics();
    boolean linked = !clitics.isEmpty() && !clitics.equals("و");
    return linked || (entry != null && entry.is("stop"));
  }

  /** Whether an adjective has the gender and the article of its noun. */
  private static boolean agrees(Surroundings near, int noun, Entry adjective) {
    String word = near.token(noun).stem();
    String gender = adjective.attribute(2);
    if (!gender.equals("-") && gender.equals("f") != isFeminine(near, word)) {
      return false;
    }
    boolean definite = near.token(adjective.first()).stem().startsWith(ARTICLE);
    boolean touches = adjective.first() == noun + 1;
    if (word.startsWith(ARTICLE)) {
      return definite;
    }
    return hasPronoun(near, word) ? definite : !touches || !definite;
  }

  /** By the ending of a normalised noun, also before a pronoun: «قمه», «جولتها», «محادثات». */
  private static boolean isFeminine(Surroundings near, String word) {
    String bare = word;
    for (String pronoun : PRONOUNS) {
      if (word.endsWith(pronoun) && isPronoun(near, word, pronoun)) {
        bare = word.substring(0, word.length() - pronoun.length());
        break;
      }
    }
    return bare.endsWith("ه") || bare.endsWith("ت") || bare.endsWith("تين") || bare.endsWith("تان");
  }

  /** A noun with a pronoun is definite without an article. */
  private static boolean hasPronoun(Surroundings near, String word) {
    return PRONOUNS.stream().anyMatch(p -> word.endsWith(p) && isPronoun(near, word, p));
  }

  /** Whether the ending is a pronoun: what is before it is a trigger («اجتماعه») or ends in ت. */
  private static boolean isPronoun(Surroundings near, String word, String ending) {
    String noun = word.substring(0, word.length() - ending.length());
    return noun.endsWith("ت") || near.isTrigger(noun);
  }

  private static boolean isVerb(Surroundings near) {
    return near.context().kind(near.trigger()).equals("verb");
  }
}
