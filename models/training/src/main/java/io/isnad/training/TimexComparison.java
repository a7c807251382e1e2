package io.isnad.training;

import io.isnad.Span;
import io.isnad.time.TimeNormalizer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Extents and types of expressions of time against a folder of TimeML files ({@code NAME.tml}).
 * Values are left out: the files do not say from which day they are counted.
 */
final class TimexComparison {

  private static final LocalDate ANY_DAY = LocalDate.of(2015, 12, 24);
  private static final int CONTEXT = 30;

  private final TimeNormalizer times;
  private final StringBuilder differences = new StringBuilder();
  private final Score dates = new Score("dates and times");
  private final Score all = new Score("all types");
  private int sameType;

  TimexComparison(TimeNormalizer times) {
    this.times = times;
  }

  /** An expression of one side. */
  private record Expression(Span span, String type) {

    boolean isDate() {
      return type.equals("DATE") || type.equals("TIME");
    }
  }

  /** Found, wanted and common expressions of some types. */
  private static final class Score {
    private final String name;
    private int wanted;
    private int found;
    private int overlapping;
    private int exact;

    Score(String name) {
      this.name = name;
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
          name,
          wanted,
          found,
          percent(overlapping, found),
          percent(overlapping, wanted),
          f1(overlapping),
          f1(exact));
    }

    private double f1(int right) {
      return percent(2 * right, found + wanted);
    }
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /**
   * A Markdown table, and below it what differs when that is asked for.
   *
   * @throws CorpusException when the folder has no such file, or one is no XML: it names the file
   */
  String table(Path folder, boolean withDifferences) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".tml")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new CorpusException(folder + ": there is no .tml file in it");
    }
    for (Path file : files) {
      compare(file);
    }
    String table =
        "| | wanted | found | precision | recall | F1 overlapping | F1 exact |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n"
            + dates.row()
            + all.row()
            + String.format(
                Locale.ROOT,
                "Types the same, of %d that overlap: %.1f %%%n",
                all.overlapping,
                percent(sameType, all.overlapping));
    return withDifferences ? table + differences : table;
  }

  private void compare(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Expression> wanted = read(file, text);
    String raw = text.toString();
    List<Expression> found = new ArrayList<>();
    for (TimeNormalizer.Timex time : times.find(raw, ANY_DAY)) {
      found.add(new Expression(time.span(), time.type().name()));
    }
    count(dates, raw, filter(wanted, Expression::isDate), filter(found, Expression::isDate));
    sameType += count(all, raw, wanted, found);
    String name = String.valueOf(file.getFileName());
    note(name + " missed", raw, wanted, found);
    note(name + " false", raw, found, wanted);
  }

  private static List<Expression> filter(List<Expression> all, Predicate<Expression> kind) {
    return all.stream().filter(kind).toList();
  }

  /** Counts pairs, each expression in one at most; returns how many pairs have the same type. */
  private int count(Score score, String raw, List<Expression> wanted, List<Expression> found) {
    score.wanted += wanted.size();
    score.found += found.size();
    int same = 0;
    int w = 0;
    int f = 0;
    while (w < wanted.size() && f < found.size()) {
      Span one = wanted.get(w).span();
      Span other = found.get(f).span();
      if (one.start() < other.end() && other.start() < one.end()) {
        score.overlapping++;
        score.exact += one.equals(other) ? 1 : 0;
        boolean type = wanted.get(w).type().equals(found.get(f).type());
        same += type ? 1 : 0;
        if (score == all && !(one.equals(other) && type)) {
          differences.append(
              String.format(
                  Locale.ROOT,
                  "other: %s %s, found %s %s%n",
                  wanted.get(w).type(),
                  one.in(raw),
                  found.get(f).type(),
                  other.in(raw)));
        }
        w++;
        f++;
      } else if (one.end() <= other.end()) {
        w++;
      } else {
        f++;
      }
    }
    return same;
  }

  private void note(String kind, String raw, List<Expression> these, List<Expression> those) {
    for (Expression one : these) {
      boolean met =
          those.stream()
              .anyMatch(
                  other ->
                      one.span().start() < other.span().end()
                          && other.span().start() < one.span().end());
      if (!met) {
        int start = Math.max(0, one.span().start() - CONTEXT);
        int end = Math.min(raw.length(), one.span().end() + CONTEXT);
        differences.append(
            String.format(
                Locale.ROOT,
                "%s: %s [%s] in %s%n",
                kind,
                one.type(),
                one.span().in(raw),
                raw.substring(start, end).replace('\n', ' ')));
      }
    }
  }

  /** The expressions of a file, whose text is added to {@code text}. */
  private static List<Expression> read(Path file, StringBuilder text) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<Expression> out = new ArrayList<>();
    String type = "";
    int start = 0;
    try {
      XMLStreamReader in =
          factory.createXMLStreamReader(
              new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
      while (in.hasNext()) {
        int event = in.next();
        boolean timex = in.hasName() && in.getLocalName().equals("TIMEX3");
        if (event == XMLStreamConstants.START_ELEMENT && timex) {
          type = String.valueOf(in.getAttributeValue(null, "type"));
          start = text.length();
        } else if (event == XMLStreamConstants.END_ELEMENT && timex) {
          add(out, text, start, type);
        } else if (in.isCharacters()) {
          text.append(in.getText());
        }
      }
      in.close();
    } catch (XMLStreamException e) {
      throw new CorpusException(file + ": is no TimeML: " + e.getMessage());
    }
    return out;
  }

  private static void add(List<Expression> out, StringBuilder text, int start, String type) {
    int first = start;
    int end = text.length();
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (end > first && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > first) {
      out.add(new Expression(new Span(first, end), type));
    }
  }
}
