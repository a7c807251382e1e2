package io.isnad.training;

import io.isnad.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One annotated article in brat standoff, as the annotation guidelines define it. Offsets in the
 * file count code points; spans here count UTF-16 units.
 *
 * @param name the file name without its ending
 * @param published the publication date, or null when it is unknown
 * @param spans text-bound annotations by id, in the order of the file
 * @param events meetings and attributions by id
 * @param sets lists of ids that mean the same entity
 * @param sameMeetings pairs of event ids
 * @param attributes by id of the annotation: name to value, {@code ""} for flags
 * @param notes notes by id of the annotation: the values of times
 */
public record BratDocument(
    String name,
    String text,
    @Nullable LocalDate published,
    Map<String, TextBound> spans,
    Map<String, Event> events,
    List<List<String>> sets,
    List<List<String>> sameMeetings,
    Map<String, Map<String, String>> attributes,
    Map<String, String> notes) {

  /** The types of text-bound annotations. */
  public static final Set<String> TYPES =
      Set.of(
          "Person",
          "Organisation",
          "Location",
          "Group",
          "Title",
          "Time",
          "Meeting",
          "Topic",
          "Source",
          "Cue",
          "Content");

  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "Meeting", Set.of("Participant", "Place", "Time", "Topic"),
          "Attribution", Set.of("Source", "Content", "Via"));

  /** A text-bound annotation. */
  public record TextBound(String id, String type, Span span) {}

  /** An event: its type, the id of its trigger, and its roles, numbers taken off. */
  public record Event(String id, String type, String trigger, List<Role> roles) {

    /** The targets of a role. */
    public List<String> targets(String role) {
      return roles.stream().filter(r -> r.name().equals(role)).map(Role::target).toList();
    }
  }

  /** A role of an event and the id of what fills it. */
  public record Role(String name, String target) {}

  /** An attribute of an annotation, or null when it has not got it. */
  public @Nullable String attribute(String id, String attribute) {
    Map<String, String> found = attributes.get(id);
    return found == null ? null : found.get(attribute);
  }

  /** The letters of an annotation. */
  public String textOf(String id) {
    TextBound bound = spans.get(id);
    if (bound == null) {
      throw new IllegalArgumentException("no annotation " + id);
    }
    return bound.span().in(text);
  }

  /**
   * Reads {@code file} and the text beside it.
   *
   * @throws CorpusException when the file breaks the rules: file, line and reason
   * @throws IOException when a file cannot be read
   */
  public static BratDocument read(Path file, @Nullable LocalDate published) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.ann$", "");
    Path textFile = file.resolveSibling(name + ".txt");
    if (!Files.exists(textFile)) {
      throw new CorpusException(file + ": there is no " + textFile.getFileName() + " beside it");
    }
    return read(file, Files.readString(textFile, StandardCharsets.UTF_8), published);
  }

  /**
   * Reads the annotations of a text that is at hand.
   *
   * @throws CorpusException when the file breaks the rules: file, line and reason
   * @throws IOException when the file cannot be read
   */
  public static BratDocument read(Path file, String text, @Nullable LocalDate published)
      throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.ann$", "");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return new Reader(file.toString(), text).read(name, lines, published);
  }

  /**
   * Reads annotations in memory.
   *
   * @throws CorpusException when a line breaks the rules: line and reason
   */
  public static BratDocument parse(
      String name, String annotations, String text, @Nullable LocalDate published) {
    return new Reader(name, text).read(name, annotations.lines().toList(), published);
  }

  private static final class Reader {
    private final String file;
    private final String text;
    private final int codePoints;
    private final boolean plain;
    private final Map<String, TextBound> spans = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<List<String>> sets = new ArrayList<>();
    private final List<List<String>> same = new ArrayList<>();
    private final Map<String, Map<String, String>> attributes = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private int line;

    Reader(String file, String text) {
      this.file = file;
      this.text = text;
      this.codePoints = text.codePointCount(0, text.length());
      this.plain = codePoints == text.length();
    }

    BratDocument read(String name, List<String> lines, @Nullable LocalDate published) {
      for (String row : lines) {
        line++;
        if (!row.isBlank()) {
          readRow(row.split("\t", -1));
        }
      }
      checkReferences();
      return new BratDocument(name, text, published, spans, events, sets, same, attributes, notes);
    }

    private void readRow(String[] fields) {
      if (fields.length < 2 || fields[0].isEmpty() || fields[1].isBlank()) {
        throw bad("a line has an id, a tab and a value");
      }
      String id = fields[0];
      switch (id.charAt(0)) {
        case 'T' -> readSpan(id, fields[1]);
        case 'E' -> readEvent(id, fields[1]);
        case '*' -> {
          sets.add(ids(fields[1], "Equiv"));
          lineOf.put("set" + sets.size(), line);
        }
        case 'R' -> readRelation(fields[1]);
        case 'A', 'M' -> readAttribute(fields[1]);
        case '#' -> {
          List<String> ids = ids(fields[1], "AnnotatorNotes");
          notes.put(ids.get(0), fields.length > 2 ? fields[2].strip() : "");
        }
        default -> throw bad("an id begins with T, E, R, A, M, # or *, not as " + id);
      }
      lineOf.put(id, line);
    }

    private void readSpan(String id, String value) {
      int blank = value.indexOf(' ');
      String type = blank < 0 ? value : value.substring(0, blank);
      if (type.equals("Attribution")) {
        type = "Cue"; // brat itself gives a trigger the type of its event
      }
      if (!TYPES.contains(type)) {
        throw bad("unknown type " + type + "; known are " + TYPES.stream().sorted().toList());
      }
      int start = Integer.MAX_VALUE;
      int end = -1;
      for (String number : value.substring(blank + 1).split("[ ;]")) {
        try {
          start = Math.min(start, Integer.parseInt(number));
          end = Math.max(end, Integer.parseInt(number));
        } catch (NumberFormatException e) {
          throw bad("offsets are numbers, not " + value.substring(blank + 1), e);
        }
      }
      if (start < 0 || end > codePoints || start >= end) {
        throw bad(
            "offsets "
                + start
                + " "
                + end
                + " lie outside the text of "
                + codePoints
                + " code points");
      }
      if (spans.put(id, new TextBound(id, type, new Span(utf16(start), utf16(end)))) != null) {
        throw bad("the id " + id + " is given twice");
      }
    }

    private int utf16(int codePoint) {
      return plain ? codePoint : text.offsetByCodePoints(0, codePoint);
    }

    private void readEvent(String id, String value) {
      List<Role> roles = new ArrayList<>();
      for (String pair : value.split(" ")) {
        String[] parts = pair.split(":");
        if (parts.length != 2) {
          throw bad("an event has parts like Role:T1, not " + pair);
        }
        roles.add(new Role(parts[0].replaceFirst("\\d+$", ""), parts[1]));
      }
      Role trigger = roles.remove(0);
      Set<String> allowed = ROLES.get(trigger.name());
      if (allowed == null) {
        throw bad("unknown event " + trigger.name() + "; known are Meeting and Attribution");
      }
      for (Role role : roles) {
        if (!allowed.contains(role.name())) {
          throw bad(trigger.name() + " has no role " + role.name() + "; it has " + allowed);
        }
      }
      events.put(id, new Event(id, trigger.name(), trigger.target(), List.copyOf(roles)));
    }

    private void readRelation(String value) {
      String[] parts = value.split(" ");
      if (parts.length != 3 || !parts[0].equals("SameMeeting")) {
        throw bad("a relation is SameMeeting Arg1:E1 Arg2:E2, not " + value);
      }
      same.add(
          List.of(
              parts[1].substring(parts[1].indexOf(':') + 1),
              parts[2].substring(parts[2].indexOf(':') + 1)));
      lineOf.put("tie" + same.size(), line);
    }

    private void readAttribute(String value) {
      String[] parts = value.split(" ");
      if (parts.length < 2) {
        throw bad("an attribute has a name and an id, not " + value);
      }
      attributes
          .computeIfAbsent(parts[1], id -> new HashMap<>())
          .put(parts[0], parts.length > 2 ? parts[2] : "");
      lineOf.putIfAbsent("attribute of " + parts[1], line);
    }

    private List<String> ids(String value, String head) {
      List<String> parts = List.of(value.split(" "));
      if (parts.size() < 2 || !parts.get(0).equals(head)) {
        throw bad("expected " + head + " and ids, not " + value);
      }
      return parts.subList(1, parts.size());
    }

    private void checkReferences() {
      for (Event event : events.values()) {
        check(event.id(), event.id(), event.trigger(), spans.keySet());
        for (Role role : event.roles()) {
          check(event.id(), event.id(), role.target(), spans.keySet());
        }
      }
      for (int i = 0; i < same.size(); i++) {
        for (String id : same.get(i)) {
          check("tie" + (i + 1), "SameMeeting", id, events.keySet());
        }
      }
      for (int i = 0; i < sets.size(); i++) {
        for (String id : sets.get(i)) {
          check("set" + (i + 1), "Equiv", id, spans.keySet());
        }
      }
      for (String id : attributes.keySet()) {
        if (!spans.containsKey(id) && !events.containsKey(id)) {
          check("attribute of " + id, "an attribute", id, Set.of());
        }
      }
    }

    private void check(String place, String owner, String id, Set<String> known) {
      if (!known.contains(id)) {
        line = lineOf.getOrDefault(place, 0);
        throw bad(owner + " points to " + id + ", which is not there");
      }
    }

    private CorpusException bad(String reason) {
      return new CorpusException(file + " line " + line + ": " + reason);
    }

    private CorpusException bad(String reason, Throwable cause) {
      return new CorpusException(file + " line " + line + ": " + reason, cause);
    }
  }
}
