package io.isnad.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CPU time per KB of text, by stage, as texts grow; and one sentence of 100,000 tokens. A stage
 * whose line rises is not linear.
 */
final class Growth {

  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
  private static final int ROUNDS = 3;
  private static final int WORDS = 100_000;
  private static final String[] COLOURS = {
    "#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#d68910", "#5d6d7e", "#a04000", "#111111"
  };

  private final Stages stages = new Stages(Stages.bundle());
  private final List<String> articles = Sample.articles();

  Growth() throws IOException {}

  /** Measures, prints a table and, where {@code svg} is given, draws the curve. */
  void run(int largest, @Nullable Path svg, PrintStream out) throws IOException {
    int[] sizes = Arrays.stream(SIZES).filter(size -> size <= largest).toArray();
    double[][] perKb = new double[sizes.length][];
    measure(100_000, 5); // warms up
    out.printf(Locale.ROOT, "%nCPU µs per KB of UTF-8, best of %d rounds%n| |", ROUNDS);
    for (String stage : Stages.NAMES) {
      out.print(" " + stage + " |");
    }
    out.println(" sum |\n|" + " --- |".repeat(Stages.NAMES.size() + 2));
    for (int i = 0; i < sizes.length; i++) {
      perKb[i] = measure(sizes[i], ROUNDS);
      print(out, sizes[i] / 1000 + " KB", perKb[i]);
    }
    StringBuilder sentence = new StringBuilder();
    int words = 0;
    for (int i = 0; words < WORDS; i++) {
      for (String word : articles.get(i % articles.size()).split("[^\\p{L}]+")) {
        if (!word.isEmpty() && words++ < WORDS) {
          sentence.append(word).append(' ');
        }
      }
    }
    String text = sentence.toString();
    double[] one = new double[Stages.NAMES.size()];
    Arrays.fill(one, Double.MAX_VALUE);
    best(List.of(text), one, text.getBytes(StandardCharsets.UTF_8).length);
    print(out, "100,000 words, " + stages.segment(text).sentences().size() + " sentence(s)", one);
    out.printf(Locale.ROOT, "load of the machine %.1f%n", Clock.load());
    if (svg != null) {
      Files.writeString(svg, draw(sizes, perKb), StandardCharsets.UTF_8);
    }
  }

  private static void print(PrintStream out, String name, double[] perKb) {
    out.print("| " + name + " |");
    for (double value : perKb) {
      out.printf(Locale.ROOT, " %.0f |", value);
    }
    out.printf(Locale.ROOT, " %.0f |%n", Arrays.stream(perKb).sum());
  }

  /** Texts of a size, a megabyte of them at least, each round; the best round of each stage. */
  private double[] measure(int size, int rounds) {
    List<String> texts = new ArrayList<>();
    int number = Math.max(1, 1_000_000 / size);
    for (int i = 0; i < number; i++) {
      List<String> from = articles.subList(i % articles.size(), articles.size());
      texts.add(Sample.text(from, size));
    }
    long bytes = Sample.bytes(texts);
    double[] best = new double[Stages.NAMES.size()];
    Arrays.fill(best, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      best(texts, best, bytes);
    }
    return best;
  }

  private void best(List<String> texts, double[] best, long bytes) {
    long[] nanoseconds = new long[best.length];
    for (String text : texts) {
      stages.time(text, nanoseconds);
    }
    for (int stage = 0; stage < best.length; stage++) {
      best[stage] = Math.min(best[stage], nanoseconds[stage] / 1e3 / (bytes / 1e3));
    }
  }

  private static String draw(int[] sizes, double[][] perKb) {
    double[][] lines = new double[Stages.NAMES.size() + 1][sizes.length];
    double most = 0;
    for (int i = 0; i < sizes.length; i++) {
      for (int stage = 0; stage < Stages.NAMES.size(); stage++) {
        lines[stage][i] = perKb[i][stage];
        lines[Stages.NAMES.size()][i] += perKb[i][stage];
      }
      most = Math.max(most, lines[Stages.NAMES.size()][i]);
    }
    StringBuilder out =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 400\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int tick = 0; tick <= 4; tick++) {
      double y = 350 - tick * 82;
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"60\" x2=\"500\" y1=\"%.0f\" y2=\"%.0f\" stroke=\"#ddd\"/>"
                  + "<text x=\"54\" y=\"%.0f\" text-anchor=\"end\">%.0f</text>%n",
              y,
              y,
              y + 4,
              most * tick / 4));
    }
    for (int i = 0; i < sizes.length; i++) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.0f\" y=\"370\" text-anchor=\"middle\">%d KB</text>%n",
              x(i, sizes.length),
              sizes[i] / 1000));
    }
    out.append("<text x=\"60\" y=\"390\">length of the text; µs of CPU per KB</text>\n");
    for (int line = 0; line < lines.length; line++) {
      StringBuilder points = new StringBuilder();
      for (int i = 0; i < sizes.length; i++) {
        points.append(
            String.format(
                Locale.ROOT, "%.1f,%.1f ", x(i, sizes.length), 350 - lines[line][i] / most * 328));
      }
      String colour = COLOURS[line % COLOURS.length];
      out.append("<polyline points=\"")
          .append(points.toString().strip())
          .append("\" fill=\"none\" stroke=\"")
          .append(colour)
          .append("\" stroke-width=\"2\"/><text x=\"520\" y=\"")
          .append(36 + 20 * line)
          .append("\" fill=\"")
          .append(colour)
          .append("\">")
          .append(line == Stages.NAMES.size() ? "all" : Stages.NAMES.get(line))
          .append("</text>\n");
    }
    return out.append("</svg>\n").toString();
  }

  private static double x(int index, int length) {
    return 80 + 400.0 * index / Math.max(1, length - 1);
  }
}
