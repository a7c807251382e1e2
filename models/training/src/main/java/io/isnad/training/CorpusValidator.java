package io.isnad.training;

import io.isnad.Span;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.FurnitureFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for what an annotator overlooks: clitics, quotation marks and punctuation inside a name's
 * edge, names that are annotated at one mention and not at another, sources without a type, times
 * without a value, spans that no event uses. Each complaint names file, line and cure.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class CorpusValidator {

  private static final Set<String> NAMES = Set.of("Person", "Organisation", "Location");
  private static final Set<String> OF_EVENTS = Set.of("Cue", "Meeting", "Content", "Topic");
  private static final String EDGE = "،.؛:!?؟\"«»“”„[]…–";
  private static final String CLITICS = "وفبلكس";

  private final FurnitureFinder furniture;

  /** A validator that knows furniture by the lists of a folder, {@code models/lexicon}. */
  public CorpusValidator(Path lexicon) throws IOException {
    this.furniture = new FurnitureFinder(Lexicon.read(LexiconCompiler.compile(lexicon)));
  }

  /**
   * The complaints about one file, in the order of its lines.
   *
   * @throws CorpusException when the file cannot be read as brat standoff: file, line, reason
   * @throws IOException when it cannot be read at all
   */
  public List<String> validate(Path file) throws IOException {
    BratDocument document = BratDocument.read(file, null);
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      lines.put(line.split("\t", 2)[0], ++number);
    }
    return new Run(file, document, lines).complaints();
  }

  private final class Run {
    private final Path file;
    private final BratDocument document;
    private final Map<String, Integer> lines;
    private final String text;
    private final List<String> out = new ArrayList<>();

    Run(Path file, BratDocument document, Map<String, Integer> lines) {
      this.file = file;
      this.document = document;
      this.lines = lines;
      this.text = document.text();
    }

    List<String> complaints() {
      Set<String> used = new HashSet<>();
      for (BratDocument.Event event : document.events().values()) {
        used.add(event.trigger());
        event.roles().forEach(role -> used.add(role.target()));
        checkEvent(event);
      }
      Set<String> seen = new HashSet<>();
      for (BratDocument.TextBound bound : document.spans().values()) {
        if (!seen.add(bound.type() + bound.span())) {
          complain(bound.id(), "stands a second time", "delete one of the two");
        }
        if (OF_EVENTS.contains(bound.type()) && !used.contains(bound.id())) {
          complain(bound.id(), "is used by no event", "add the event or delete the span");
        }
        if (bound.type().equals("Time") && !document.notes().containsKey(bound.id())) {
          complain(bound.id(), "has no value", "add a note with its TimeML value");
        }
        checkEdges(bound);
      }
      checkEveryMention();
      return out;
    }

    private void checkEvent(BratDocument.Event event) {
      if (event.type().equals("Meeting")) {
        if (event.targets("Participant").isEmpty()) {
          complain(event.id(), "has no participant", "add one or delete the meeting");
        }
        return;
      }
      if (event.targets("Source").isEmpty() || event.targets("Content").isEmpty()) {
        complain(event.id(), "has no source or no content", "add it or delete the attribution");
      }
      if (document.attribute(event.id(), "Speech") == null) {
        complain(event.id(), "has no Speech", "add Direct, Indirect or Mixed");
      }
      for (String source : event.targets("Source")) {
        if (document.attribute(source, "SourceType") == null) {
          complain(source, "speaks and has no SourceType", "add the attribute");
        }
      }
    }

    private void checkEdges(BratDocument.TextBound bound) {
      Span span = bound.span();
      String letters = span.in(text);
      char first = letters.charAt(0);
      char last = letters.charAt(letters.length() - 1);
      if (Character.isWhitespace(first)
          || Character.isWhitespace(last)
          || EDGE.indexOf(first) >= 0
          || endsInMark(letters, last)) {
        complain(bound.id(), "has a blank or mark at its edge: " + letters, "take it off");
      }
      if (NAMES.contains(bound.type()) && letters.indexOf('\n') >= 0) {
        complain(bound.id(), "runs over a line's end", "cut it there");
      }
      boolean whole = !bound.type().equals("Content") && !bound.type().equals("Topic");
      boolean letter = Character.isLetter(last); // «2020م» is a number and its unit
      if (whole
          && letter
          && span.end() < text.length()
          && Character.isLetter(text.charAt(span.end()))) {
        complain(bound.id(), "ends inside a word: " + letters, "end it with the word");
      }
      int start = span.start();
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      for (int i = start; i < span.start(); i++) {
        char c = text.charAt(i);
        if (whole && CLITICS.indexOf(c) < 0 && c != '\u0640' && Character.isLetter(first)) {
          complain(bound.id(), "begins inside a word: " + letters, "begin it behind the clitics");
          break;
        }
      }
    }

    /** A closing quotation mark may end a title («قائد "فيلق القدس"») when it opens inside. */
    private static boolean endsInMark(String letters, char last) {
      boolean quotation = "\"»”".indexOf(last) >= 0;
      if (!quotation) {
        return EDGE.indexOf(last) >= 0;
      }
      String before = letters.substring(0, letters.length() - 1);
      return before.chars().noneMatch(c -> "\"«“".indexOf(c) >= 0);
    }

    private void checkEveryMention() {
      Set<Span> covered = new HashSet<>();
      Set<String> forms = new TreeSet<>();
      for (BratDocument.TextBound bound : document.spans().values()) {
        if (NAMES.contains(bound.type())) {
          covered.add(bound.span());
          forms.add(bound.span().in(text));
        }
      }
      for (FurnitureFinder.Line line : furniture.lines(text)) {
        if (!line.furniture()) {
          for (String form : forms) {
            checkMentions(form, line, covered);
          }
        }
      }
    }

    private void checkMentions(String form, FurnitureFinder.Line line, Set<Span> covered) {
      int at = text.indexOf(form, line.start());
      while (at >= 0 && at + form.length() <= line.end()) {
        Span span = new Span(at, at + form.length());
        if (isWord(span) && covered.stream().noneMatch(other -> other.contains(span))) {
          out.add(
              file
                  + ": «"
                  + form
                  + "» is a name elsewhere, but not at character "
                  + at
                  + "; annotate it there too, or list the file in exceptions.tsv with the reason");
        }
        at = text.indexOf(form, at + 1);
      }
    }

    /** Whether the span is a word by itself, proclitics and a following mark aside. */
    private boolean isWord(Span span) {
      if (span.end() < text.length() && Character.isLetter(text.charAt(span.end()))) {
        return false;
      }
      return span.start() == 0 || !Character.isLetter(text.charAt(span.start() - 1));
    }

    private void complain(String id, String what, String cure) {
      out.add(file + " line " + lines.getOrDefault(id, 0) + ": " + id + " " + what + "; " + cure);
    }
  }
}
