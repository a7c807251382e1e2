package io.isnad.training;

import io.isnad.Attribution;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Person;
import io.isnad.Place;
import io.isnad.Source;
import io.isnad.Span;
import io.isnad.TimeExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes an extraction as brat standoff with the type names of the annotation guidelines; offsets
 * are code points.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class BratWriter {

  private BratWriter() {}

  /** The file {@code annotation.conf} that tells brat of the types, for the articles' folder. */
  public static String configuration() {
    try (InputStream in = BratWriter.class.getResourceAsStream("annotation.conf")) {
      return new String(
          Objects.requireNonNull(in, "annotation.conf").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines of the {@code .ann} file.
   *
   * @param found what was found
   * @return lines, each with a line end; empty when nothing was found
   */
  public static String write(Extraction found) {
    return new Run(found).write();
  }

  private static final class Run {
    private final Extraction found;
    private final String text;
    private final int[] codePoints;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, List<String>> sets = new LinkedHashMap<>();
    private final Map<String, String> sourceTypes = new LinkedHashMap<>();
    private int spans;
    private int events;
    private int relations;
    private int attribute;
    private int note;

    Run(Extraction found) {
      this.found = found;
      this.text = found.article().text();
      this.codePoints = new int[text.length() + 1];
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        codePoints[i] = count;
        boolean second =
            i > 0
                && Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1));
        if (!second) {
          codePoints[i] = count++;
        } else {
          codePoints[i] = count - 1;
        }
      }
      codePoints[text.length()] = count;
    }

    String write() {
      for (Person person : found.persons()) {
        addEntity(person);
        person.titles().forEach(title -> span("Title", title.span()));
      }
      found.organisations().forEach(this::addEntity);
      found.places().forEach(this::addEntity);
      found.groups().forEach(this::addEntity);
      for (TimeExpression time : found.times()) {
        String id = span("Time", time.span());
        notes
            .append('#')
            .append(++note)
            .append("\tAnnotatorNotes ")
            .append(id)
            .append('\t')
            .append(time.value())
            .append('\n');
      }
      found.meetings().forEach(this::addMeeting);
      found.attributions().forEach(this::addAttribution);
      sourceTypes.forEach((id, type) -> attribute("SourceType", id, type));
      for (List<String> set : sets.values()) {
        if (set.size() > 1) {
          out.append("*\tEquiv ").append(String.join(" ", set)).append('\n');
        }
      }
      return out.append(notes).append(attributes).toString();
    }

    private void addEntity(Entity entity) {
      List<String> set = new ArrayList<>();
      for (Mention mention : entity.mentions()) {
        set.add(span(type(mention.kind()), mention.span()));
      }
      sets.put(entity.id(), set);
    }

    private static String type(Mention.Kind kind) {
      return switch (kind) {
        case PERSON -> "Person";
        case ORGANISATION -> "Organisation";
        case LOCATION -> "Location";
        case GROUP -> "Group";
        case TITLE -> "Title";
        case SOURCE -> "Source";
        case CUE -> "Cue";
        case TRIGGER -> "Meeting";
        case TOPIC -> "Topic";
      };
    }

    /** The id of a span of a type; written when it is new. */
    private String span(String type, Span span) {
      String key = type + ' ' + span.start() + ' ' + span.end();
      String known = ids.get(key);
      if (known != null) {
        return known;
      }
      String id = "T" + ++spans;
      ids.put(key, id);
      out.append(id).append('\t').append(type).append(' ');
      String letters = span.in(text);
      int start = span.start();
      boolean first = true;
      for (String line : letters.split("[\n\r]", -1)) {
        if (!line.isBlank()) {
          out.append(first ? "" : ";").append(codePoints[start]).append(' ');
          out.append(codePoints[start + line.length()]);
          first = false;
        }
        start += line.length() + 1;
      }
      out.append('\t').append(letters.replaceAll("[\\s]", " ")).append('\n');
      return id;
    }

    /**
     * The id of a mention that speaks or takes part. A place that does gets a second span of
     * another type on the same letters, tied to the place.
     */
    private String actor(Entity entity, Mention mention, String typeOfPlace) {
      if (mention.kind() != Mention.Kind.LOCATION) {
        return span(type(mention.kind()), mention.span());
      }
      String id = span(typeOfPlace, mention.span());
      List<String> set = sets.computeIfAbsent(entity.id(), e -> new ArrayList<>());
      if (!set.contains(id)) {
        set.add(id);
      }
      return id;
    }

    private void addMeeting(Meeting meeting) {
      StringBuilder roles = new StringBuilder();
      int number = 0;
      for (Meeting.Participant participant : meeting.participants()) {
        role(
            roles,
            "Participant",
            ++number,
            actor(participant.entity(), participant.mention(), "Group"));
      }
      number = 0;
      for (Place place : meeting.places()) {
        role(roles, "Place", ++number, span("Location", nearest(place, meeting).span()));
      }
      number = 0;
      for (TimeExpression time : meeting.times()) {
        role(roles, "Time", ++number, span("Time", time.span()));
      }
      number = 0;
      for (Mention topic : meeting.topics()) {
        role(roles, "Topic", ++number, span("Topic", topic.span()));
      }
      String firstEvent = "";
      for (Mention trigger : meeting.triggers()) {
        String target = span("Meeting", trigger.span());
        String event = "E" + ++events;
        out.append(event).append("\tMeeting:").append(target).append(roles).append('\n');
        if (firstEvent.isEmpty()) {
          firstEvent = event;
        } else {
          out.append('R').append(++relations).append("\tSameMeeting Arg1:").append(firstEvent);
          out.append(" Arg2:").append(event).append('\n');
        }
        String modality = modality(meeting.status());
        if (!modality.isEmpty()) {
          attribute("Modality", event, modality);
        }
        if (meeting.channel() != Meeting.Channel.IN_PERSON) {
          attribute("Channel", event, title(meeting.channel().toString()));
        }
        if (meeting.secret()) {
          attribute("Secret", event, "");
        }
      }
    }

    /** The guidelines' value for a status; empty for the default, held. */
    private static String modality(Meeting.Status status) {
      return switch (status) {
        case HELD -> "";
        case PLANNED, POSTPONED -> "Planned";
        case DENIED, CANCELLED -> "Denied";
        case POSSIBLE -> "Possible";
      };
    }

    private static Mention nearest(Place place, Meeting meeting) {
      int at = meeting.triggers().get(0).span().start();
      Mention best = place.mentions().get(0);
      for (Mention mention : place.mentions()) {
        if (Math.abs(mention.span().start() - at) < Math.abs(best.span().start() - at)) {
          best = mention;
        }
      }
      return best;
    }

    private void addAttribution(Attribution attribution) {
      StringBuilder roles = new StringBuilder();
      role(roles, "Source", 1, source(attribution.source()));
      int number = 0;
      for (Source via : attribution.via()) {
        role(roles, "Via", ++number, source(via));
      }
      role(roles, "Content", 1, span("Content", attribution.content()));
      String cue = span("Cue", attribution.cue().span());
      String event = "E" + ++events;
      out.append(event).append("\tAttribution:").append(cue).append(roles).append('\n');
      attribute("Speech", event, title(attribution.speech().toString()));
      if (attribution.implicit()) {
        attribute("Implicit", event, "");
      }
    }

    private String source(Source source) {
      String id = actor(source.entity(), source.mention(), "Source");
      sourceTypes.putIfAbsent(id, title(source.type().toString()));
      return id;
    }

    private static void role(StringBuilder roles, String name, int number, String id) {
      roles.append(' ').append(name).append(number > 1 ? Integer.toString(number) : "");
      roles.append(':').append(id);
    }

    private void attribute(String name, String id, String value) {
      attributes.append('A').append(++attribute).append('\t').append(name).append(' ').append(id);
      attributes.append(value.isEmpty() ? "" : " " + value).append('\n');
    }

    private static String title(String constant) {
      return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
  }
}
