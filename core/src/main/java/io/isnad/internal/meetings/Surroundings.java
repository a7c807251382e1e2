package io.isnad.internal.meetings;

import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words near a trigger in its sentence, and which entries of the lists {@code meeting-…} stand
 * there. The reach is bounded, so that a sentence of any length costs each trigger the same.
 *
 * <p>Immutable; made per call.
 */
final class Surroundings {

  private static final int REACH = 14;
  private static final int LONGEST_ENTRY = 5;

  private final MeetingContext context;
  private final Lexicon lexicon;
  private final MentionFrame trigger;
  private final Sentence sentence;
  private final int first;
  private final int end;

  Surroundings(MeetingContext context, Lexicon lexicon, MentionFrame trigger) {
    this.context = context;
    this.lexicon = lexicon;
    this.trigger = trigger;
    this.sentence = context.text().sentence(trigger.first());
    this.first = Math.max(sentence.first(), trigger.first() - REACH);
    this.end = Math.min(sentence.end(), trigger.end() + REACH);
  }

  /** An entry of a list at {@code [first, end)}. */
  record Entry(int first, int end, List<String> attributes) {

    /** The attribute in a column; empty where the list leaves it out. */
    String attribute(int column) {
      return column < attributes.size() ? attributes.get(column) : "";
    }

    boolean is(String kind) {
      return attribute(0).equals(kind);
    }
  }

  MeetingContext context() {
    return context;
  }

  MentionFrame trigger() {
    return trigger;
  }

  Sentence sentence() {
    return sentence;
  }

  /** The first token within reach. */
  int first() {
    return first;
  }

  /** The token behind the last within reach. */
  int end() {
    return end;
  }

  Token token(int at) {
    return context.token(at);
  }

  /** The longest entry that begins at a token and ends within reach, or null. */
  @Nullable Entry at(String list, int at) {
    return at(list, at, end);
  }

  /** The longest entry that begins at a token and does not pass {@code limit}, or null. */
  @Nullable Entry at(String list, int at, int limit) {
    int longest = lexicon.longest(list, token(at).stem());
    for (int length = Math.min(longest, limit - at); length > 0; length--) {
      List<String> attributes = lexicon.find(list, context.text().text().words(at, at + length));
      if (attributes != null) {
        return new Entry(at, at + length, attributes);
      }
    }
    return null;
  }

  /** The longest entry of a kind that ends before a token, or null. */
  @Nullable Entry before(String list, String kind, int at) {
    for (int start = Math.max(first, at - LONGEST_ENTRY); start < at; start++) {
      if (lexicon.longest(list, token(start).stem()) < at - start) {
        continue;
      }
      List<String> found = lexicon.find(list, context.text().text().words(start, at));
      if (found != null && !found.isEmpty() && found.get(0).equals(kind)) {
        return new Entry(start, at, found);
      }
    }
    return null;
  }

  /** Whether the whole form of a token is an entry of a kind. */
  boolean isForm(String list, String kind, int at) {
    List<String> found = lexicon.find(list, token(at).form());
    return found != null && !found.isEmpty() && found.get(0).equals(kind);
  }

  /** Whether a word is in the list of triggers. */
  boolean isTrigger(String word) {
    return lexicon.has("meetings", word);
  }

  /** Whether a token is part of a name, a title or a group. */
  boolean named(int at) {
    return context.text().layers().stream().anyMatch(layer -> !layer[at].equals("O"));
  }

  /** How many tokens lie between an entry and the trigger; 0 where they touch. */
  int distance(Entry entry) {
    return entry.first() >= trigger.end()
        ? entry.first() - trigger.end()
        : trigger.first() - entry.end();
  }

  /** The first token between an entry and the trigger. */
  int gapFirst(Entry entry) {
    return entry.first() >= trigger.end() ? trigger.end() : entry.end();
  }

  /** The token behind the last between an entry and the trigger. */
  int gapEnd(Entry entry) {
    return entry.first() >= trigger.end() ? entry.first() : trigger.first();
  }

  /** Whether an entry shares a token with the trigger. */
  boolean inTrigger(Entry entry) {
    return entry.first() < trigger.end() && trigger.first() < entry.end();
  }
}
