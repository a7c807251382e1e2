package io.isnad.internal.segmentation;

import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the lines of an article from those of the page around it: share bars, related links, tags,
 * comment counters, clock stamps. The phrases come from the list {@code furniture}; a line counts
 * as furniture when it is one of them, begins with one, or is short and holds one, each as the list
 * says, or when it has no Arabic letter at all.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class FurnitureFinder {

  private static final String LIST = "furniture";
  private static final int SHORT_LINE = 10;
  private static final int LONGEST_LINK = 24;

  /**
   * A longer line at the very top is the headline, whatever word it begins with: «شاهد.. لقاء …».
   */
  private static final int LONGEST_LABEL = 3;

  private final Map<String, Set<String>> phrases = new HashMap<>();

  public FurnitureFinder(Lexicon lexicon) {
    for (String form : lexicon.forms(LIST)) {
      List<String> attributes = lexicon.find(LIST, form);
      if (attributes != null && !attributes.isEmpty()) {
        String phrase = String.join(" ", words(form, 0, form.length()));
        for (String how : attributes.get(0).split(",")) {
          phrases.computeIfAbsent(how, h -> new HashSet<>()).add(phrase);
        }
      }
    }
  }

  /** A line of the raw text, {@code [start, end)} without its line end. */
  public record Line(int start, int end, boolean furniture) {}

  /** The lines of a text in order, blank ones left out. */
  public List<Line> lines(String text) {
    List<Line> out = new ArrayList<>();
    boolean links = false;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      List<String> words = words(text, start, end);
      boolean blank = text.substring(start, end).isBlank();
      if (!blank) {
        boolean header = isHeaderOfLinks(words);
        boolean link = links && words.size() <= LONGEST_LINK && !endsLikeSentence(text, start, end);
        out.add(new Line(start, end, header || link || isFurniture(words, out.isEmpty())));
        links = header || link;
      }
      start = end + 1;
    }
    return out;
  }

  private static int lineEnd(String text, int start) {
    int at = start;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  /** The normalised Arabic words of a line; digits, Latin and marks are left out. */
  private static List<String> words(String text, int start, int end) {
    List<String> out = new ArrayList<>();
    int at = start;
    while (at < end) {
      int stop = at;
      while (stop < end && isArabicLetter(text.charAt(stop))) {
        stop++;
      }
      if (stop > at) {
        String word = ArabicNormalizer.normalize(text, at, stop);
        if (!word.isEmpty()) {
          out.add(word);
        }
      }
      at = stop + 1;
    }
    return out;
  }

  private static boolean isArabicLetter(char c) {
    return c >= '\u0620' && c <= '\u065F'
        || c >= '\u066E' && c <= '\u06D3'
        || c >= '\uFB50' && c <= '\uFEFC';
  }

  private boolean isFurniture(List<String> words, boolean first) {
    if (words.isEmpty()) {
      return true;
    }
    String line = String.join(" ", words);
    if (matches(line, "line")) {
      return true;
    }
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < Math.min(words.size(), SHORT_LINE); i++) {
      start.append(i == 0 ? "" : " ").append(words.get(i));
      boolean headline = first && i == 0 && words.size() > LONGEST_LABEL;
      if (!headline && matches(start.toString(), "start")) {
        return true;
      }
    }
    return words.size() <= SHORT_LINE && holdsPhrase(words);
  }

  private boolean holdsPhrase(List<String> words) {
    for (int first = 0; first < words.size(); first++) {
      StringBuilder phrase = new StringBuilder();
      for (int i = first; i < words.size(); i++) {
        phrase.append(i == first ? "" : " ").append(words.get(i));
        if (matches(phrase.toString(), "anywhere")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean matches(String phrase, String how) {
    return phrases.getOrDefault(how, Set.of()).contains(phrase);
  }

  private boolean isHeaderOfLinks(List<String> words) {
    return matches(String.join(" ", words), "links");
  }

  private static boolean endsLikeSentence(String text, int start, int end) {
    int at = end - 1;
    while (at > start && !Character.isLetterOrDigit(text.charAt(at))) {
      if (text.charAt(at) == '.' || text.charAt(at) == '؟') {
        return true;
      }
      at--;
    }
    return false;
  }
}
