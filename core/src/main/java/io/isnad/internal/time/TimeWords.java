package io.isnad.internal.time;

import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of time, from the lists {@code time-…} of the lexicon.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class TimeWords {

  private final Lexicon lexicon;
  private final Map<Kind, Map<String, Integer>> longest = new EnumMap<>(Kind.class);

  TimeWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Kind kind : Kind.values()) {
      Map<String, Integer> lengths = new HashMap<>();
      for (String form : lexicon.forms(kind.list)) {
        String[] words = form.split(" ");
        lengths.merge(words[0], words.length, Math::max);
      }
      longest.put(kind, lengths);
    }
  }

  /** A list of words. */
  enum Kind {
    MONTH("time-months"),
    WEEKDAY("time-weekdays"),
    UNIT("time-units"),
    NUMBER("time-numbers"),
    EDGE("time-edges"),
    MODIFIER("time-modifiers"),
    PART("time-parts"),
    ANCHOR("time-anchors"),
    VAGUE("time-vague"),
    SEASON("time-seasons"),
    DECADE("time-decades"),
    HOLIDAY("time-holidays"),
    LINK("time-links"),
    ERA("time-eras"),
    FUTURE("time-future"),
    NAME("time-names"),
    LOOSE("time-loose");

    private final String list;

    Kind(String list) {
      this.list = list;
    }
  }

  /**
   * A word or phrase of a list in a text.
   *
   * @param end the token behind it
   * @param attributes what the list says of it
   */
  record Word(int end, List<String> attributes) {

    /** The attribute in a column; empty where the list leaves it out. */
    String attribute(int column) {
      return column < attributes.size() ? attributes.get(column) : "";
    }

    /** A column that holds a number. */
    int number(int column) {
      return Integer.parseInt(attribute(column));
    }

    /** Whether a column that holds several names parted by commas has this one. */
    boolean has(int column, String name) {
      return List.of(attribute(column).split(",")).contains(name);
    }
  }

  /** The longest entry that begins with {@code word} at a token and does not pass {@code limit}. */
  @Nullable Word find(Kind kind, List<Token> tokens, int at, int limit, String word) {
    int length = longest.getOrDefault(kind, Map.of()).getOrDefault(word, 0);
    for (int n = Math.min(length, limit - at); n > 0; n--) {
      List<String> attributes = lexicon.find(kind.list, phrase(tokens, at, n, word));
      if (attributes != null) {
        return new Word(at + n, attributes);
      }
    }
    return null;
  }

  private static String phrase(List<Token> tokens, int at, int length, String word) {
    if (length == 1) {
      return word;
    }
    StringBuilder out = new StringBuilder(word);
    for (int i = at + 1; i < at + length; i++) {
      out.append(' ').append(tokens.get(i).form());
    }
    return out.toString();
  }

  /** Whether an entry of one of the lists begins with the word. */
  boolean begins(String word) {
    for (Map<String, Integer> lengths : longest.values()) {
      if (lengths.containsKey(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word attributes speech that has been made: what follows it is no future. */
  boolean isPastCue(String stem) {
    List<String> cue = lexicon.find("cues", stem);
    return cue != null && cue.contains("verb") && cue.contains("past");
  }
}
