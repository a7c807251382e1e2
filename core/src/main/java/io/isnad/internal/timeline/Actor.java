package io.isnad.internal.timeline;

import io.isnad.Entity;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who met somebody, as far as articles can be compared: a name, titles.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param label the fullest name, as it stands in an article
 * @param words the words of the name, folded; empty where there is none
 * @param human whether a short name may stand for a longer one
 * @param titles titles and wordings of at least two words, folded
 */
record Actor(String label, List<String> words, boolean human, Set<String> titles) {

  private static final String ARTICLE = "ال";

  Actor {
    words = List.copyOf(words);
    titles = Set.copyOf(titles);
  }

  static Actor of(Entity entity) {
    Set<String> titles = new LinkedHashSet<>();
    boolean named = false;
    for (Mention mention : entity.mentions()) {
      switch (mention.kind()) {
        case PERSON, ORGANISATION, LOCATION -> named = true;
        default -> addTitle(mention.text(), titles);
      }
    }
    boolean human = entity instanceof Person;
    if (entity instanceof Person person) {
      person.titles().forEach(title -> addTitle(title.text(), titles));
    }
    List<String> words = named ? words(entity.name()) : List.of();
    return new Actor(entity.name(), words, human, titles);
  }

  private static void addTitle(String text, Set<String> titles) {
    List<String> words = words(text);
    if (words.size() > 1) {
      titles.add(String.join(" ", words));
    }
  }

  /** The words of a name, folded: without article, «عبد» and «أبو» in one with what follows. */
  static List<String> words(String name) {
    List<String> out = new ArrayList<>();
    String head = "";
    StringBuilder word = new StringBuilder();
    String folded = ArabicNormalizer.normalize(name) + " ";
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        String bare = word.toString();
        word.setLength(0);
        if (head.isEmpty() && (bare.equals("عبد") || isKunya(bare))) {
          head = bare.equals("عبد") ? bare : "ابو";
        } else {
          out.add(head + (head.isEmpty() ? bare(bare) : bare));
          head = "";
        }
      }
    }
    if (!head.isEmpty()) {
      out.add(head);
    }
    return out;
  }

  private static boolean isKunya(String word) {
    return word.equals("ابو") || word.equals("ابي") || word.equals("ابا");
  }

  private static String bare(String word) {
    return word.length() > 4 && word.startsWith(ARTICLE) ? word.substring(2) : word;
  }

  boolean named() {
    return !words.isEmpty();
  }

  /** Whether there is anything by which two articles could mean the same. */
  boolean comparable() {
    return named() || !titles.isEmpty();
  }

  /** Words under which this one is looked up: those that any name for it shares with it. */
  List<String> keys() {
    List<String> out = new ArrayList<>();
    if (named() && human) {
      out.add("p " + words.get(words.size() - 1));
      if (words.size() > 1) {
        out.add("p " + words.get(0));
      }
    } else if (named()) {
      out.add("n " + String.join(" ", words));
    }
    titles.stream().sorted().limit(3).forEach(title -> out.add("t " + title));
    return out;
  }

  /** Whether both have a name and it is the same, or one is short for the other. */
  boolean sameName(Actor other) {
    if (!named() || !other.named() || human != other.human) {
      return false;
    }
    if (words.equals(other.words)) {
      return true;
    }
    return human
        && (words.size() < other.words.size()
            ? isShort(words, other.words)
            : isShort(other.words, words));
  }

  /** Whether a title is shared, and the names, where both are known, do not speak against it. */
  boolean sameTitle(Actor other) {
    return !(named() && other.named()) && titles.stream().anyMatch(other.titles::contains);
  }

  /** Whether the words of one name stand in the same order in another, with its head or tail. */
  private static boolean isShort(List<String> one, List<String> full) {
    if (one.size() >= full.size()) {
      return false;
    }
    boolean head = one.get(0).equals(full.get(0));
    boolean tail = one.get(one.size() - 1).equals(full.get(full.size() - 1));
    int at = 0;
    for (String word : full) {
      if (at < one.size() && one.get(at).equals(word)) {
        at++;
      }
    }
    return at == one.size() && (head || tail);
  }

  /** Both as one: the fuller name, all titles. */
  Actor with(Actor other) {
    Set<String> all = new LinkedHashSet<>(titles);
    all.addAll(other.titles);
    Actor fuller = other.words.size() > words.size() ? other : this;
    return new Actor(fuller.label, fuller.words, fuller.human, all);
  }
}
