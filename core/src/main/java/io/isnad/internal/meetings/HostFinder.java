package io.isnad.internal.meetings;

import io.isnad.Meeting.Role;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.meetings.Surroundings.Entry;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which participants host, visit or mediate, from the words of the list {@code meeting-roles}
 * in the trigger's sentence: verbs and their nouns, which give roles to subject and object, and
 * words beside the one meant. Where it is not clear who is the subject, nobody has a role.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class HostFinder {

  static final String WORDS = "meeting-roles";

  /** How many words may lie between a verb and the subject before it, or a noun and its subject. */
  private static final int NEAR = 3;

  private final Surroundings near;
  private final List<MentionFrame> participants;
  private final Map<MentionFrame, Role> roles = new LinkedHashMap<>();

  private HostFinder(Surroundings near, List<MentionFrame> participants) {
    this.near = near;
    this.participants =
        participants.stream().sorted(Comparator.comparingInt(MentionFrame::first)).toList();
  }

  /** The roles of the participants that have one. */
  static Map<MentionFrame, Role> find(Surroundings near, MeetingFrame frame) {
    HostFinder finder = new HostFinder(near, frame.participants());
    finder.find();
    return finder.roles;
  }

  private void find() {
    List<Entry> words = new ArrayList<>();
    int at = near.first();
    while (at < near.end()) {
      Entry entry = near.at(WORDS, at);
      if (entry != null && !isOtherTrigger(entry)) {
        words.add(entry);
      }
      at = entry == null ? at + 1 : entry.end();
    }
    words.sort(
        Comparator.comparing((Entry word) -> !near.inTrigger(word))
            .thenComparingInt(near::distance));
    for (Entry word : words) {
      apply(word);
    }
  }

  /** The words of another trigger tell of its own meeting. */
  private boolean isOtherTrigger(Entry entry) {
    return !near.inTrigger(entry) && near.context().triggersIn(entry.first(), entry.end()) > 0;
  }

  private void apply(Entry word) {
    @Nullable Role subject = role(word.attribute(1));
    @Nullable Role object = role(word.attribute(2));
    switch (word.attribute(0)) {
      case "verb" -> applyVerb(word, subject, object);
      case "verb-object" -> {
        List<MentionFrame> after = after(word);
        if (!after.isEmpty() && near(word.end(), after.get(0))) {
          give(after.subList(0, 1), subject);
          give(earlier(word.first()), object);
        }
      }
      case "noun" -> {
        List<MentionFrame> after = after(word);
        if (!after.isEmpty() && near(word.end(), after.get(0))) {
          int objects = coordinated(after);
          give(after.subList(0, objects), subject);
          give(after.subList(objects, after.size()), object);
        }
      }
      case "noun-subject" -> {
        give(earlier(word.first()), subject);
        List<MentionFrame> after = after(word);
        if (!after.isEmpty() && near(word.end(), after.get(0))) {
          give(after, object);
        }
      }
      case "before" -> {
        List<MentionFrame> after = after(word);
        if (!after.isEmpty() && near(word.end(), after.get(0))) {
          give(after.subList(0, 1), subject);
        }
      }
      case "after" -> {
        List<MentionFrame> before = earlier(word.first());
        if (!before.isEmpty() && word.first() - before.get(0).end() <= 1) {
          give(before, subject);
        }
      }
      default -> {}
    }
  }

  private void applyVerb(Entry verb, @Nullable Role subject, @Nullable Role object) {
    List<MentionFrame> after = after(verb);
    List<MentionFrame> before = subjectBefore(verb);
    if (!before.isEmpty()) {
      give(before, subject);
      give(after, object);
      return;
    }
    if (after.isEmpty() || !near(verb.end(), after.get(0))) {
      return;
    }
    int objects = coordinated(after);
    if (objects < after.size()) {
      give(after.subList(0, objects), subject);
      give(after.subList(objects, after.size()), object);
    } else if (isImplied(verb)) {
      List<MentionFrame> earlier = earlier(verb.first());
      if (!earlier.isEmpty()) {
        give(earlier, subject);
        give(after, object);
      }
    } else if (!hasEarlier(verb)) {
      give(after, subject);
    }
  }

  /** The participant that stands as subject directly before a verb, or none. */
  private List<MentionFrame> subjectBefore(Entry verb) {
    List<MentionFrame> earlier = earlier(verb.first());
    if (earlier.isEmpty() || !near.token(verb.first()).clitics().replace("س", "").isEmpty()) {
      return List.of();
    }
    MentionFrame subject = earlier.get(0);
    boolean here = subject.first() >= near.sentence().first();
    if (!here || verb.first() - subject.end() > NEAR) {
      return List.of();
    }
    for (int i = subject.end(); i < verb.first(); i++) {
      if (near.token(i).kind() == Token.Kind.MARK && isPause(near.token(i).form())) {
        return List.of();
      }
    }
    return earlier;
  }

  private static boolean isPause(String mark) {
    return mark.equals("،") || mark.equals(",") || mark.equals(":") || mark.equals("؛");
  }

  /** Whether a verb goes on with the subject of the one before: «كما استقبل», «واستقبل». */
  private boolean isImplied(Entry verb) {
    return near.token(verb.first()).clitics().startsWith("و")
        || near.before(WORDS, "implied", verb.first()) != null;
  }

  /** The participants behind a word in its clause, up to those who only attend. */
  private List<MentionFrame> after(Entry word) {
    List<MentionFrame> out = new ArrayList<>();
    int from = word.end();
    for (MentionFrame participant : participants) {
      if (participant.first() < word.end() || participant.first() >= near.sentence().end()) {
        continue;
      }
      if (participant.first() >= near.end()
          || stopped(from, participant.first())
          || near.context().triggersIn(word.end(), participant.first()) > 0) {
        break;
      }
      out.add(participant);
      from = participant.end();
    }
    return out;
  }

  private boolean stopped(int from, int to) {
    for (int i = from; i < to; i++) {
      Entry entry = near.at(WORDS, i);
      boolean trigger = i >= near.trigger().first() && i < near.trigger().end();
      boolean stop = entry != null && (entry.is("stop") || entry.is("implied"));
      if (stop && !near.named(i) && !trigger) {
        return true;
      }
    }
    return false;
  }

  /** The last participant before a token, in any sentence; a list of one or none. */
  private List<MentionFrame> earlier(int token) {
    MentionFrame last = null;
    for (MentionFrame participant : participants) {
      if (participant.end() <= token) {
        last = participant;
      }
    }
    return last == null ? List.of() : List.of(last);
  }

  private boolean hasEarlier(Entry word) {
    return !earlier(word.first()).isEmpty();
  }

  /** How many of the first are one after another tied by و: «استقبل فلان وفلان الوزير». */
  private int coordinated(List<MentionFrame> after) {
    int count = 1;
    while (count < after.size() && tied(after.get(count - 1), after.get(count))) {
      count++;
    }
    return count;
  }

  private boolean tied(MentionFrame one, MentionFrame two) {
    for (int i = one.end(); i <= two.first() && i < near.end(); i++) {
      if (near.token(i).clitics().startsWith("و") || near.token(i).is("و")) {
        return true;
      }
    }
    return false;
  }

  /** Whether only titles, names and at most a few words lie between a word and a participant. */
  private boolean near(int end, MentionFrame participant) {
    int words = 0;
    for (int i = end; i < participant.first(); i++) {
      words += near.named(i) ? 0 : 1;
    }
    return words <= NEAR;
  }

  private void give(List<MentionFrame> to, @Nullable Role role) {
    if (role != null) {
      to.forEach(participant -> roles.putIfAbsent(participant, role));
    }
  }

  private static @Nullable Role role(String name) {
    return name.isEmpty() || name.equals("-") ? null : Role.valueOf(name);
  }
}
