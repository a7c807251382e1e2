package io.isnad.cases;

import io.isnad.Mention;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that a person cut up: tokens parted by blanks, {@code +} behind the proclitics of a token,
 * {@code /} between sentences, mentions in brackets with a tag, {@code [P1 …]}. The letter of a tag
 * is the kind (P person, O organisation, L location, G group, S source, T title, C cue, M trigger
 * of a meeting, X topic), the rest is a label: the number of the entity that is meant, or {@code >}
 * and the number of the person beside whose name a title stands.
 *
 * @param text the tokens and sentences
 * @param labels the mentions in the order of the text, outer ones first, with their labels
 */
public record MarkedText(SegmentedText text, Map<MentionFrame, String> labels) {

  private record Open(String tag, int first) {}

  /** The mentions in the order of the text. */
  public List<MentionFrame> mentions() {
    return List.copyOf(labels.keySet());
  }

  /** Reads the notation. */
  public static MarkedText parse(String marked) {
    StringBuilder raw = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    Map<MentionFrame, String> found = new LinkedHashMap<>();
    Deque<Open> open = new ArrayDeque<>();
    int start = 0;
    for (String piece : marked.strip().split(" +")) {
      if (piece.equals("/")) {
        sentences.add(new Sentence(start, tokens.size(), 0));
        start = tokens.size();
      } else if (piece.startsWith("[")) {
        open.push(new Open(piece.substring(1), tokens.size()));
      } else {
        String word = piece.replaceFirst("]+$", "");
        tokens.add(token(raw, word));
        for (int i = word.length(); i < piece.length(); i++) {
          Open mention = open.pop();
          found.put(
              new MentionFrame(kind(mention.tag().charAt(0)), mention.first(), tokens.size(), 0.9),
              mention.tag().substring(1));
        }
      }
    }
    if (start < tokens.size()) {
      sentences.add(new Sentence(start, tokens.size(), 0));
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("a bracket is not closed: " + marked);
    }
    return new MarkedText(
        new SegmentedText(raw.toString(), tokens, sentences, List.of()), sorted(found));
  }

  private static Map<MentionFrame, String> sorted(Map<MentionFrame, String> found) {
    Map<MentionFrame, String> out = new LinkedHashMap<>();
    found.keySet().stream()
        .sorted(
            Comparator.comparingInt(MentionFrame::first)
                .thenComparing(Comparator.comparingInt(MentionFrame::end).reversed()))
        .forEach(mention -> out.put(mention, found.get(mention)));
    return out;
  }

  private static Token token(StringBuilder raw, String word) {
    if (raw.length() > 0) {
      raw.append(' ');
    }
    int start = raw.length();
    int plus = word.length() == 1 ? 0 : Math.max(0, word.indexOf('+'));
    String letters = plus == 0 ? word : word.substring(0, plus) + word.substring(plus + 1);
    raw.append(letters);
    String form = ArabicNormalizer.normalize(letters);
    return new Token(
        start,
        raw.length(),
        start + plus,
        kindOf(letters),
        form,
        ArabicNormalizer.normalize(letters.substring(plus)),
        ArabicNormalizer.normalize(letters.substring(0, plus)));
  }

  private static Token.Kind kindOf(String letters) {
    if (Character.isLetter(letters.charAt(0))) {
      return Token.Kind.WORD;
    }
    return Character.isDigit(letters.charAt(0)) ? Token.Kind.NUMBER : Token.Kind.MARK;
  }

  private static Mention.Kind kind(char letter) {
    return switch (letter) {
      case 'P' -> Mention.Kind.PERSON;
      case 'O' -> Mention.Kind.ORGANISATION;
      case 'L' -> Mention.Kind.LOCATION;
      case 'G' -> Mention.Kind.GROUP;
      case 'S' -> Mention.Kind.SOURCE;
      case 'T' -> Mention.Kind.TITLE;
      case 'C' -> Mention.Kind.CUE;
      case 'M' -> Mention.Kind.TRIGGER;
      case 'X' -> Mention.Kind.TOPIC;
      default -> throw new IllegalArgumentException("no kind: " + letter);
    };
  }
}
