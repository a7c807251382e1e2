package io.isnad.cli;

import io.isnad.Attribution;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Meeting.Role;
import io.isnad.Mention;
import io.isnad.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Event lines for those who work with CAMEO and PLOVER: a line for each pair that met or means to,
 * its fields parted by tabs. The columns, and what is lost, are told in {@code README.md} of the
 * command line.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class CameoRenderer implements Renderer {

  /** Of how many participants pairs are made: eight give 28 lines. */
  private static final int MOST_ACTORS = 8;

  /** What all words for negotiating have in common. */
  private static final String NEGOTIATE = "فاوض";

  private final Countries countries = new Countries();

  /** A code of CAMEO with what PLOVER makes of it. */
  private enum Code {
    INTEND("036", "AGREE", ""),
    CONSULT("040", "CONSULT", ""),
    PHONE("041", "CONSULT", "phone"),
    VISIT("042", "CONSULT", "visit"),
    HOST("043", "CONSULT", "host"),
    THIRD_PLACE("044", "CONSULT", "third-party"),
    MEDIATE("045", "CONSULT", ""),
    NEGOTIATE("046", "CONSULT", "");

    private final String number;
    private final String event;
    private final String mode;

    Code(String number, String event, String mode) {
      this.number = number;
      this.event = event;
      this.mode = mode;
    }
  }

  @Override
  public String render(String name, Extraction found) {
    StringBuilder out = new StringBuilder();
    for (Meeting meeting : found.meetings()) {
      boolean ahead =
          switch (meeting.status()) {
            case PLANNED, POSTPONED -> true;
            case HELD, DENIED, POSSIBLE, CANCELLED -> false;
          };
      if (!ahead && meeting.status() != Meeting.Status.HELD) {
        continue;
      }
      List<Meeting.Participant> who = meeting.participants().stream().limit(MOST_ACTORS).toList();
      for (int i = 0; i < who.size(); i++) {
        for (int j = i + 1; j < who.size(); j++) {
          event(out, name, found, meeting, who.get(i), who.get(j), ahead);
        }
      }
    }
    return out.toString();
  }

  private void event(
      StringBuilder out,
      String name,
      Extraction found,
      Meeting meeting,
      Meeting.Participant one,
      Meeting.Participant two,
      boolean ahead) {
    boolean sameSide =
        one.role() == two.role() && (one.role() == Role.HOST || one.role() == Role.VISITOR);
    if (sameSide) {
      return;
    }
    boolean turned = comesFirst(two.role(), one.role());
    Meeting.Participant actor = turned ? two : one;
    Meeting.Participant recipient = turned ? one : two;
    Code code = ahead ? Code.INTEND : code(meeting, actor, recipient);
    List<String> fields = new ArrayList<>();
    fields.add(date(meeting, found));
    fields.add(actor.entity().name());
    fields.add(countries.of(actor.entity()));
    fields.add(recipient.entity().name());
    fields.add(countries.of(recipient.entity()));
    fields.add(code.number);
    fields.add(code.event);
    fields.add(code.mode);
    fields.add(meeting.places().stream().map(Entity::name).collect(Collectors.joining("; ")));
    fields.add(sources(meeting));
    fields.add(name);
    fields.add(meeting.id());
    out.append(fields.stream().map(CameoRenderer::field).collect(Collectors.joining("\t")));
    out.append('\n');
  }

  /**
   * Whether the second named of a pair is the actor: a mediator, or a visitor of no stated host.
   */
  private static boolean comesFirst(Role second, Role first) {
    return second != first
        && first != Role.MEDIATOR
        && (second == Role.MEDIATOR || (second != Role.UNSTATED && first == Role.UNSTATED));
  }

  private Code code(Meeting meeting, Meeting.Participant actor, Meeting.Participant recipient) {
    if (meeting.channel() == Meeting.Channel.PHONE) {
      return Code.PHONE;
    }
    if (actor.role() == Role.MEDIATOR) {
      return Code.MEDIATE;
    }
    if (actor.role() == Role.HOST) {
      return Code.HOST;
    }
    if (actor.role() == Role.VISITOR) {
      return Code.VISIT;
    }
    if (meeting.triggers().stream().map(Mention::text).anyMatch(t -> t.contains(NEGOTIATE))) {
      return Code.NEGOTIATE;
    }
    return meeting.channel() == Meeting.Channel.IN_PERSON
            && isThirdPlace(meeting, actor.entity(), recipient.entity())
        ? Code.THIRD_PLACE
        : Code.CONSULT;
  }

  /** Whether place and people are of known countries, all three different. */
  private boolean isThirdPlace(Meeting meeting, Entity actor, Entity recipient) {
    Set<String> where = new LinkedHashSet<>();
    meeting.places().forEach(place -> where.add(countries.of(place)));
    where.remove("");
    String one = countries.of(actor);
    String two = countries.of(recipient);
    return where.size() == 1
        && !one.isEmpty()
        && !two.isEmpty()
        && !one.equals(two)
        && !where.contains(one)
        && !where.contains(two);
  }

  /** The first day of the meeting; where none is stated the day of publication. */
  private static String date(Meeting meeting, Extraction found) {
    return meeting.times().stream()
        .flatMap(time -> time.start().stream())
        .min(LocalDate::compareTo)
        .or(found::published)
        .map(LocalDate::toString)
        .orElse("");
  }

  /** Who claims it, nearest to the reader first; nothing where the article does. */
  private static String sources(Meeting meeting) {
    Set<String> chains = new LinkedHashSet<>();
    for (Attribution claim : meeting.claims()) {
      chains.add(
          claim.chain().stream()
              .map(Source::entity)
              .map(Entity::name)
              .collect(Collectors.joining(" > ")));
    }
    return String.join("; ", chains);
  }

  /** A tab or a line end in a name would break the line. */
  private static String field(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      out.append(breaks ? ' ' : c);
    }
    return out.toString();
  }
}
