package io.isnad.training;

import io.isnad.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A corpus in columns: a token and its tag a line, an empty line between sentences, tags in BIO.
 * ANERcorp parts them by a blank, NewsFANE by a tab.
 */
final class ColumnCorpus {

  private ColumnCorpus() {}

  /** A sentence: tokens and their tags. */
  record TaggedSentence(List<String> tokens, List<String> tags) {

    /** The tokens joined by single blanks. */
    String text() {
      return String.join(" ", tokens);
    }

    /** The spans of entities in {@link #text()}, each with its label. */
    List<LabelledSpan> spans() {
      List<LabelledSpan> out = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < tokens.size(); i++) {
        int end = at + tokens.get(i).length();
        String tag = tags.get(i);
        if (tag.startsWith("B-")) {
          out.add(new LabelledSpan(tag.substring(2), new Span(at, end)));
        } else if (tag.startsWith("I-") && !out.isEmpty()) {
          LabelledSpan last = out.remove(out.size() - 1);
          out.add(new LabelledSpan(last.label(), new Span(last.span().start(), end)));
        }
        at = end + 1;
      }
      return out;
    }
  }

  /** A span and what it is. */
  record LabelledSpan(String label, Span span) {

    LabelledSpan shifted(int by) {
      return new LabelledSpan(label, new Span(span.start() + by, span.end() + by));
    }
  }

  /**
   * Reads a file.
   *
   * @throws CorpusException when a line has no tag: file, line, reason
   */
  static List<TaggedSentence> read(Path file) throws IOException {
    List<TaggedSentence> out = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        if (!tokens.isEmpty()) {
          out.add(new TaggedSentence(List.copyOf(tokens), List.copyOf(tags)));
        }
        tokens.clear();
        tags.clear();
        continue;
      }
      int cut = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
      String tag = cut < 0 ? "" : line.substring(cut + 1);
      if (cut < 1 || !(tag.equals("O") || tag.startsWith("B-") || tag.startsWith("I-"))) {
        throw new CorpusException(
            file
                + " line "
                + number
                + ": expected a token, a blank or tab, and O, B-X or I-X, not: "
                + line);
      }
      tokens.add(line.substring(0, cut).strip());
      tags.add(tag);
    }
    if (!tokens.isEmpty()) {
      out.add(new TaggedSentence(List.copyOf(tokens), List.copyOf(tags)));
    }
    return out;
  }
}
