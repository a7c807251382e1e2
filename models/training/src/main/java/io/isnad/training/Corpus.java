package io.isnad.training;

import io.isnad.internal.assembly.ModelBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Annotated articles, in three parts that never mix: what is trained on, what is tuned on and what
 * is tested on.
 *
 * @param missing articles that are annotated but whose text is not at hand
 */
public record Corpus(
    List<BratDocument> train,
    List<BratDocument> dev,
    List<BratDocument> test,
    List<String> missing) {

  private static final String SPLITS = "splits.tsv";
  private static final String DATES = "dates.tsv";
  private static final String INDEX = "index.tsv";

  public Corpus {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
    missing = List.copyOf(missing);
  }

  /**
   * Reads the project's corpus: {@code own} with its texts, {@code saudinewsnet} whose texts come
   * from a download, and {@code splits.tsv}.
   *
   * @param folder the folder {@code models/corpus}
   * @param archive the folder with the files {@code DAY.jsonl.gz} of saudinewsnet, or null to do
   *     without
   * @throws CorpusException when a file breaks the rules: file, line and reason
   * @throws IOException when a file cannot be read
   */
  public static Corpus read(Path folder, @Nullable Path archive) throws IOException {
    List<BratDocument> all = new ArrayList<>(readFolder(folder.resolve("own")));
    List<String> missing = new ArrayList<>();
    Path real = folder.resolve("saudinewsnet");
    if (Files.isDirectory(real)) {
      all.addAll(readWithoutText(real, archive, missing));
    }
    Map<String, String> splits = readPairs(folder.resolve(SPLITS));
    List<BratDocument> train = new ArrayList<>();
    List<BratDocument> dev = new ArrayList<>();
    List<BratDocument> test = new ArrayList<>();
    for (BratDocument document : all) {
      String split = splits.getOrDefault(document.name(), "none");
      switch (split) {
        case "train" -> train.add(document);
        case "dev" -> dev.add(document);
        case "test" -> test.add(document);
        default ->
            throw new CorpusException(
                folder.resolve(SPLITS)
                    + ": says "
                    + split
                    + " of "
                    + document.name()
                    + "; each article needs a line NAME<TAB>train|dev|test");
      }
    }
    return new Corpus(train, dev, test, missing);
  }

  /** The articles of the train part that the project holds with their text. */
  List<BratDocument> trainOwn() {
    return train.stream().filter(document -> !isReal(document)).toList();
  }

  /** The articles of the train part whose text comes from a download. */
  List<BratDocument> trainReal() {
    return train.stream().filter(Corpus::isReal).toList();
  }

  /** Real articles are called n and a number; own ones have the country and a hyphen. */
  private static boolean isReal(BratDocument document) {
    return document.name().indexOf('-') < 0;
  }

  /**
   * Reads a folder of {@code NAME.ann} with {@code NAME.txt} beside them, and {@code dates.tsv} if
   * there is one.
   *
   * @throws CorpusException when a file breaks the rules: file, line and reason
   * @throws IOException when a file cannot be read
   */
  public static List<BratDocument> readFolder(Path folder) throws IOException {
    Map<String, LocalDate> dates = readDates(folder.resolve(DATES));
    List<BratDocument> out = new ArrayList<>();
    for (Path file : annotations(folder)) {
      out.add(BratDocument.read(file, dates.get(name(file))));
    }
    return out;
  }

  /**
   * Reads lines {@code NAME<TAB>YYYY-MM-DD}; a missing file has none.
   *
   * @throws CorpusException when a line has not that form: file and line
   * @throws IOException when the file cannot be read
   */
  public static Map<String, LocalDate> readDates(Path file) throws IOException {
    Map<String, LocalDate> out = new HashMap<>();
    if (!Files.exists(file)) {
      return out;
    }
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String[] fields = line.split("\t", -1);
      if (line.isBlank()) {
        continue;
      }
      try {
        if (fields.length < 2) {
          throw new CorpusException(bad(file, number, line));
        }
        out.put(fields[0], LocalDate.parse(fields[1].strip()));
      } catch (DateTimeParseException e) {
        throw new CorpusException(bad(file, number, line), e);
      }
    }
    return out;
  }

  private static String bad(Path file, int number, String line) {
    return file + " line " + number + ": expected NAME<TAB>YYYY-MM-DD, not: " + line;
  }

  /** One line per corpus for the manifest: articles, digest and licence. */
  static String describe(String name, List<BratDocument> documents, String licence) {
    StringBuilder content = new StringBuilder();
    TreeMap<String, BratDocument> sorted = new TreeMap<>();
    documents.forEach(document -> sorted.put(document.name(), document));
    sorted.forEach(
        (key, document) ->
            content
                .append(key)
                .append('\n')
                .append(document.text())
                .append(document.spans())
                .append(document.events())
                .append(document.sets()));
    String digest = ModelBundle.sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    return String.format(
        Locale.ROOT,
        "%s: %d articles, licence %s, sha256 %s",
        name,
        documents.size(),
        licence,
        digest);
  }

  private static List<BratDocument> readWithoutText(
      Path folder, @Nullable Path archive, List<String> missing) throws IOException {
    Map<String, String> texts = archive == null ? Map.of() : texts(folder, archive);
    Map<String, String> days = new HashMap<>();
    for (String[] row : rows(folder.resolve(INDEX), 5)) {
      days.put(row[0], day(folder.resolve(INDEX), row));
    }
    List<BratDocument> out = new ArrayList<>();
    for (Path file : annotations(folder)) {
      String text = texts.get(name(file));
      String day = days.get(name(file));
      if (day == null) {
        throw new CorpusException(folder.resolve(INDEX) + ": has no line for " + name(file));
      }
      if (text == null) {
        missing.add(name(file));
      } else {
        out.add(BratDocument.read(file, text, LocalDate.parse(day)));
      }
    }
    return out;
  }

  /**
   * The texts of the indexed articles, found in the archive by day and line and checked by digest.
   */
  private static Map<String, String> texts(Path folder, Path archive) throws IOException {
    Map<String, Map<Integer, String[]>> wanted = new TreeMap<>();
    for (String[] row : rows(folder.resolve(INDEX), 5)) {
      wanted.computeIfAbsent(row[1], day -> new HashMap<>()).put(Integer.parseInt(row[2]), row);
    }
    Map<String, String> out = new HashMap<>();
    TextArchive texts = new TextArchive(archive);
    List<String> days = texts.days();
    for (Map.Entry<String, Map<Integer, String[]>> day : wanted.entrySet()) {
      if (!days.contains(day.getKey())) {
        continue;
      }
      int[] line = {0};
      texts.read(
          day.getKey(),
          text -> {
            String[] row = day.getValue().get(line[0]++);
            if (row != null) {
              String digest = ModelBundle.sha256(text.getBytes(StandardCharsets.UTF_8));
              if (!digest.equals(row[4])) {
                throw new CorpusException(
                    archive
                        + ": the text of "
                        + row[0]
                        + " ("
                        + row[1]
                        + ", line "
                        + row[2]
                        + ") is not the one that was annotated; take the original download");
              }
              out.put(row[0], text);
            }
          });
    }
    return out;
  }

  private static String day(Path file, String[] row) {
    try {
      LocalDate.parse(row[1]);
      Integer.parseInt(row[2]);
      return row[1];
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new CorpusException(
          file
              + ": the row of "
              + row[0]
              + " needs a day YYYY-MM-DD and a line number, not "
              + row[1]
              + " and "
              + row[2],
          e);
    }
  }

  private static List<String[]> rows(Path file, int columns) throws IOException {
    List<String[]> out = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String[] fields = line.split("\t", -1);
      if (fields.length < columns) {
        throw new CorpusException(
            file + " line " + number + ": expected " + columns + " columns parted by tabs");
      }
      if (number > 1) {
        out.add(fields);
      }
    }
    return out;
  }

  private static Map<String, String> readPairs(Path file) throws IOException {
    Map<String, String> out = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 2) {
        out.put(fields[0], fields[1].strip());
      }
    }
    return out;
  }

  private static List<Path> annotations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ann")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ann$", "");
  }

  /** Names in order, those whose numbers follow each other as one run: {@code n001-n003 n007}. */
  static String runs(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      int last = i;
      while (last + 1 < names.size() && follows(names.get(last), names.get(last + 1))) {
        last++;
      }
      out.append(out.isEmpty() ? "" : " ").append(names.get(i));
      if (last > i) {
        out.append('-').append(names.get(last));
      }
      i = last;
    }
    return out.toString();
  }

  private static boolean follows(String one, String next) {
    int digits = one.length();
    while (digits > 0 && Character.isDigit(one.charAt(digits - 1))) {
      digits--;
    }
    if (digits == one.length() || one.length() - digits > 9) {
      return false;
    }
    int number = Integer.parseInt(one.substring(digits)) + 1;
    String counted = String.format(Locale.ROOT, "%0" + (one.length() - digits) + "d", number);
    return next.equals(one.substring(0, digits) + counted);
  }
}
