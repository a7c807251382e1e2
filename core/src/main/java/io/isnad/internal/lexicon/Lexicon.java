package io.isnad.internal.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The word lists: normalised forms of one or more words with the attributes that their list gives
 * them.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Lexicon {

  /** How many words an entry may have: at each word of a text so many are put together. */
  private static final int MOST_WORDS = 32;

  private final Map<String, WordList> lists;

  private Lexicon(Map<String, WordList> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** An entry of the list {@code list} that covers the words {@code [first, end)}. */
  public record Match(String list, int first, int end, List<String> attributes) {}

  /** One list: its entries, and how many words the longest entry has that begins with a word. */
  private record WordList(Map<String, List<String>> entries, Map<String, Integer> longest) {}

  /**
   * Reads the compiled form: a line per entry, {@code list TAB form TAB attribute…}, forms
   * normalised.
   *
   * @throws IOException when a line has no form or one of too many words
   */
  public static Lexicon read(String compiled) throws IOException {
    Map<String, WordList> lists = new HashMap<>();
    BufferedReader in = new BufferedReader(new StringReader(compiled));
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      String[] fields = line.split("\t", -1);
      if (fields.length < 2 || fields[1].isEmpty()) {
        throw new IOException("line " + number + " has no form");
      }
      WordList list =
          lists.computeIfAbsent(fields[0], name -> new WordList(new HashMap<>(), new HashMap<>()));
      String[] words = fields[1].split(" ");
      if (words.length > MOST_WORDS) {
        throw new IOException("line " + number + " has more than " + MOST_WORDS + " words");
      }
      list.entries().put(fields[1], List.of(fields).subList(2, fields.length));
      list.longest().merge(words[0], words.length, Math::max);
    }
    return new Lexicon(lists);
  }

  /** The names of the lists. */
  public Set<String> lists() {
    return lists.keySet();
  }

  /** The attributes of a form in a list, or null when the list does not have it. */
  public @Nullable List<String> find(String list, String form) {
    WordList words = lists.get(list);
    return words == null ? null : words.entries().get(form);
  }

  /** Whether a list has the form. */
  public boolean has(String list, String form) {
    return find(list, form) != null;
  }

  /** How many words the longest entry of a list has that begins with a word; 0: there is none. */
  public int longest(String list, String word) {
    WordList words = lists.get(list);
    return words == null ? 0 : words.longest().getOrDefault(word, 0);
  }

  /** Whether an entry of one of the lists begins with the word. */
  public boolean begins(List<String> names, String word) {
    for (String name : names) {
      WordList list = lists.get(name);
      if (list != null && list.longest().containsKey(word)) {
        return true;
      }
    }
    return false;
  }

  /** All forms of a list. */
  public Set<String> forms(String list) {
    WordList words = lists.get(list);
    return words == null ? Set.of() : words.entries().keySet();
  }

  /**
   * The longest entries of a list in a run of words, from left to right, without overlap. The first
   * word of an entry is compared with {@code stems}, the others with {@code forms}.
   */
  public List<Match> matches(String list, List<String> stems, List<String> forms) {
    List<Match> out = new ArrayList<>();
    WordList words = lists.get(list);
    if (words == null) {
      return out;
    }
    int at = 0;
    while (at < stems.size()) {
      int length = Math.min(words.longest().getOrDefault(stems.get(at), 0), stems.size() - at);
      List<String> found = null;
      while (length > 0 && found == null) {
        found = words.entries().get(join(stems, forms, at, length));
        if (found == null) {
          length--;
        }
      }
      if (found != null) {
        out.add(new Match(list, at, at + length, found));
        at += length;
      } else {
        at++;
      }
    }
    return out;
  }

  private static String join(List<String> stems, List<String> forms, int at, int length) {
    if (length == 1) {
      return stems.get(at);
    }
    StringBuilder out = new StringBuilder(stems.get(at));
    for (int i = at + 1; i < at + length; i++) {
      out.append(' ').append(forms.get(i));
    }
    return out.toString();
  }
}
