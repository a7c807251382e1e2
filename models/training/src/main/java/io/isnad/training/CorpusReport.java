package io.isnad.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the corpus covers, as the Markdown tables of its README. */
final class CorpusReport {

  private CorpusReport() {}

  /**
   * The tables: articles by country, desk and form from the index; words and annotations of the
   * texts.
   */
  static String markdown(Path corpus) throws IOException {
    StringBuilder out = new StringBuilder();
    String[] names = {"country", "desk", "form"};
    List<String> rows = Files.readAllLines(corpus.resolve("own/index.tsv"), StandardCharsets.UTF_8);
    for (int column = 1; column <= names.length; column++) {
      Map<String, Integer> counts = new TreeMap<>();
      for (String row : rows.subList(1, rows.size())) {
        counts.merge(row.split("\t", -1)[column], 1, Integer::sum);
      }
      out.append("| ").append(names[column - 1]).append(" | articles |\n| --- | --- |\n");
      counts.forEach(
          (name, count) ->
              out.append("| ").append(name).append(" | ").append(count).append(" |\n"));
      out.append('\n');
    }
    out.append("| own articles | words | meeting triggers | attributions | names |\n");
    out.append("| --- | --- | --- | --- | --- |\n");
    out.append(counts(Corpus.readFolder(corpus.resolve("own"))));
    return out.toString();
  }

  private static String counts(List<BratDocument> documents) {
    int words = 0;
    int meetings = 0;
    int attributions = 0;
    int names = 0;
    for (BratDocument document : documents) {
      words += document.text().split("\\s+").length;
      for (BratDocument.Event event : document.events().values()) {
        meetings += event.type().equals("Meeting") ? 1 : 0;
        attributions += event.type().equals("Attribution") ? 1 : 0;
      }
      for (BratDocument.TextBound bound : document.spans().values()) {
        names +=
            switch (bound.type()) {
              case "Person", "Organisation", "Location" -> 1;
              default -> 0;
            };
      }
    }
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %d | %d |%n",
        documents.size(),
        words,
        meetings,
        attributions,
        names);
  }
}
