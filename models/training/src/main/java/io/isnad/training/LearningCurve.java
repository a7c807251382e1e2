package io.isnad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the figures on dev grow with the number of training articles.
 *
 * @param points in growing order of articles
 */
public record LearningCurve(List<Point> points) {

  /** The figures that are drawn: one per extractor and the ones that depend on all of them. */
  private static final List<String> FIGURES =
      List.of(
          "Person mentions, exact",
          "Organisation mentions, exact",
          "Meetings found",
          "Meeting slots, all roles",
          "Attributions, cue + source",
          "Attributions, cue + source + content");

  private static final List<String> COLOURS =
      List.of("#1b6ca8", "#c0392b", "#1e8449", "#7d6608", "#6c3483", "#566573");

  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 50;
  private static final int RIGHT = 300;
  private static final int TOP = 20;
  private static final int BOTTOM = 50;

  public LearningCurve {
    points = List.copyOf(points);
  }

  /** The figures that models reach which were trained on so many articles. */
  public record Point(int articles, Map<String, Scorer.Figure> figures) {

    double f1(String figure) {
      Scorer.Figure found = figures.get(figure);
      return found == null ? 0 : found.f1();
    }
  }

  /** A Markdown table: a row per figure, a column per number of articles. */
  public String table() {
    StringBuilder out = new StringBuilder("| F1 on dev |");
    points.forEach(point -> out.append(' ').append(point.articles()).append(" articles |"));
    out.append("\n| --- |").append(" --- |".repeat(points.size())).append('\n');
    for (String figure : FIGURES) {
      out.append("| ").append(figure).append(" |");
      points.forEach(point -> out.append(String.format(Locale.ROOT, " %.1f |", point.f1(figure))));
      out.append('\n');
    }
    return out.toString();
  }

  /** The same as a drawing: articles from left to right on a logarithmic scale, F1 upwards. */
  public String svg() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
            WIDTH,
            HEIGHT));
    for (int f1 = 0; f1 <= 100; f1 += 20) {
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>%n",
              LEFT,
              WIDTH - RIGHT,
              y(f1),
              y(f1),
              LEFT - 8,
              y(f1) + 4,
              f1));
    }
    for (Point point : points) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n",
              x(point.articles()),
              HEIGHT - BOTTOM + 20,
              point.articles()));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\">training articles</text>%n",
            LEFT,
            HEIGHT - BOTTOM + 40));
    for (int i = 0; i < FIGURES.size(); i++) {
      String figure = FIGURES.get(i);
      List<String> places = new ArrayList<>();
      for (Point point : points) {
        places.add(
            String.format(Locale.ROOT, "%.1f,%.1f", x(point.articles()), y(point.f1(figure))));
      }
      int legend = TOP + 16 + 20 * i;
      out.append(
          String.format(
              Locale.ROOT,
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                  + "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
              String.join(" ", places),
              COLOURS.get(i),
              WIDTH - RIGHT + 20,
              legend,
              COLOURS.get(i),
              figure));
    }
    return out.append("</svg>\n").toString();
  }

  private double x(int articles) {
    double least = Math.log(points.get(0).articles());
    double most = Math.log(points.get(points.size() - 1).articles());
    double share = most > least ? (Math.log(articles) - least) / (most - least) : 1;
    return LEFT + 20 + share * (WIDTH - RIGHT - LEFT - 40);
  }

  private static double y(double f1) {
    return HEIGHT - BOTTOM - f1 / 100 * (HEIGHT - BOTTOM - TOP);
  }
}
