package io.isnad.cli;

import io.isnad.Attribution;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.Source;
import io.isnad.TimeExpression;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * For reading: the meetings as sentences, then who says what through whom, then the people and
 * bodies with their titles. The labels lie in {@code labels_LANGUAGE.properties}.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class TextRenderer implements Renderer {

  private static final int LONGEST_CONTENT = 160;

  private final Properties labels = new Properties();

  TextRenderer(String language) {
    String resource = "labels_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(TextRenderer.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      labels.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String render(String name, Extraction found) {
    StringBuilder out = new StringBuilder();
    out.append("═══ ").append(name);
    found.published().ifPresent(date -> out.append(" · ").append(date));
    out.append(" ═══\n");
    section(out, "meetings", found.meetings().stream().map(this::meeting).toList());
    String text = found.article().text();
    section(
        out,
        "attributions",
        found.attributions().stream().map(each -> attribution(each, text)).toList());
    section(out, "persons", found.persons().stream().map(this::person).toList());
    section(out, "organisations", names(found.organisations()));
    section(out, "places", names(found.places()));
    return out.append('\n').toString();
  }

  private void section(StringBuilder out, String label, List<String> lines) {
    out.append('\n').append(label(label)).append(" (").append(lines.size()).append(")\n");
    for (String line : lines) {
      out.append("  • ").append(line).append('\n');
    }
  }

  private String meeting(Meeting meeting) {
    StringBuilder out = new StringBuilder();
    out.append(label("status." + meeting.status()));
    if (meeting.secret()) {
      mark(out, label("secret"));
    }
    if (meeting.channel() != Meeting.Channel.IN_PERSON) {
      mark(out, label("channel." + meeting.channel()));
    }
    meeting.levels().forEach(level -> mark(out, label("level." + level)));
    meeting.round().ifPresent(round -> mark(out, label("round") + " " + round));
    if (meeting.several()) {
      mark(out, label("several"));
    }
    out.append(": ");
    out.append(join(meeting.participants().stream().map(this::participant).toList(), " + "));
    part(out, "place", meeting.places().stream().map(Entity::name).toList());
    part(out, "time", meeting.times().stream().map(TextRenderer::time).toList());
    part(out, "topic", meeting.topics().stream().map(Mention::text).toList());
    Set<String> claims = new LinkedHashSet<>();
    meeting.claims().forEach(claim -> claims.add(chain(claim)));
    part(out, "claim", List.copyOf(claims));
    return out.toString();
  }

  private static void mark(StringBuilder out, String label) {
    out.append(" [").append(label).append(']');
  }

  private String participant(Meeting.Participant participant) {
    String name = oneLine(participant.entity().name());
    return participant.role() == Meeting.Role.UNSTATED
        ? name
        : name + " (" + label("role." + participant.role()) + ")";
  }

  private void part(StringBuilder out, String label, List<String> values) {
    if (!values.isEmpty()) {
      out.append(" — ").append(label(label)).append(": ");
      out.append(join(values.stream().map(TextRenderer::oneLine).toList(), label("comma")));
    }
  }

  private String attribution(Attribution attribution, String text) {
    String content = oneLine(attribution.content().in(text));
    if (content.codePointCount(0, content.length()) > LONGEST_CONTENT) {
      content = content.substring(0, content.offsetByCodePoints(0, LONGEST_CONTENT)) + "…";
    }
    StringBuilder out = new StringBuilder(chain(attribution));
    out.append(" («").append(oneLine(attribution.cue().text())).append("»");
    if (attribution.stance() != Attribution.Stance.SAYS) {
      out.append(label("comma")).append(label("stance." + attribution.stance()));
    }
    if (attribution.negated()) {
      out.append(label("comma")).append(label("negated"));
    }
    out.append(')');
    if (attribution.speech() != Attribution.Speech.INDIRECT) {
      out.append(" [").append(label("speech." + attribution.speech())).append(']');
    }
    attribution
        .within()
        .ifPresent(
            outer -> out.append(" [").append(label("within")).append(chain(outer)).append(']'));
    return out.append(": ").append(content).toString();
  }

  /** From the first speaker to the one nearest to the reader. */
  private String chain(Attribution attribution) {
    List<Source> chain = new ArrayList<>(attribution.chain());
    StringBuilder out = new StringBuilder();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Source source = chain.get(i);
      out.append(out.length() == 0 ? "" : " ← ").append(oneLine(source.entity().name()));
      if (source.type() != Source.Type.NAMED) {
        out.append(" (").append(label("source." + source.type())).append(')');
      }
    }
    return out.toString();
  }

  private String person(Person person) {
    Set<String> titles = new LinkedHashSet<>();
    person.titles().forEach(title -> titles.add(oneLine(title.text())));
    return oneLine(person.name())
        + (titles.isEmpty() ? "" : " — " + join(List.copyOf(titles), label("comma")))
        + count(person);
  }

  private List<String> names(List<? extends Entity> entities) {
    return entities.stream().map(entity -> oneLine(entity.name()) + count(entity)).toList();
  }

  private static String count(Entity entity) {
    int mentions = entity.mentions().size();
    return mentions > 1 ? " ×" + mentions : "";
  }

  private static String time(TimeExpression time) {
    return time.text() + " (" + time.value() + ")";
  }

  private static String join(List<String> parts, String comma) {
    return String.join(comma, parts);
  }

  /** Control characters would let an article write on the reader's terminal. */
  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString();
  }

  private String label(String key) {
    return Objects.requireNonNull(labels.getProperty(key), key);
  }
}
