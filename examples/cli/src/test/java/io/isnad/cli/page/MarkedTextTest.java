package io.isnad.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.isnad.Span;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Marks over text: every letter once, every mark over its letters, elements in each other. */
class MarkedTextTest {

  private static Mark mark(int start, int end, String card) {
    return new Mark(new Span(start, end), false, Set.of("person"), Set.of(card));
  }

  @Test
  void crossingMarksAreSplitWhereTheyCross() {
    String html = MarkedText.html("abcdef", List.of(mark(0, 4, "x"), mark(2, 6, "y")));
    assertThat(html.replaceAll(" (role|tabindex|aria-describedby)=\"[^\"]*\"", ""))
        .isEqualTo(
            "<p class=\"scrap\"><span class=\"m person begins ends\" data-to=\"x\">ab"
                + "<span class=\"m person begins\" data-to=\"y\">cd</span></span>"
                + "<span class=\"m person ends\" data-to=\"y\">ef</span></p>\n");
    assertThat(html.split("tabindex", -1))
        .as("a stop for each mark, not for each piece")
        .hasSize(3);
  }

  @Test
  void aContentLiesAroundTheNameThatItIs() {
    Mark content = new Mark(new Span(0, 3), true, Set.of("content"), Set.of("A1"));
    assertThat(MarkedText.html("abc", List.of(mark(0, 3, "P1"), content)))
        .matches("(?s).*content.*person.*");
  }

  @Test
  void theHeadlineIsTheFirstLineOfFourWords() {
    assertThat(MarkedText.headline("icon\n\n 2024.05.01 | x\r\n one two three four \nfive"))
        .isEqualTo("one two three four");
    assertThat(MarkedText.headline("a b c\n")).isEmpty();
  }

  @Test
  void lettersAndMarksSurviveWhateverTheirOrder() throws Exception {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder letters = new StringBuilder();
      int length = 1 + random.nextInt(80);
      for (int i = 0; i < length; i++) {
        letters.append("ab<&\"' \n\rق".charAt(random.nextInt(10)));
      }
      String text = letters.toString();
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        int start = random.nextInt(length);
        int end = start + random.nextInt(length - start + 1);
        marks.add(
            new Mark(
                new Span(start, end), random.nextBoolean(), Set.of("person"), Set.of("m" + i)));
      }
      Map<String, String> seen = new TreeMap<>();
      String all = read(MarkedText.html(text, marks), seen);
      String message = "seed " + seed + ": " + text;
      assertThat(squeezed(all)).as(message).isEqualTo(squeezed(text));
      for (Mark mark : marks) {
        String card = mark.cards().iterator().next();
        assertThat(squeezed(seen.getOrDefault(card, "")))
            .as(message + " " + mark)
            .isEqualTo(squeezed(mark.span().in(text)));
      }
    }
  }

  @Test
  void manyMarksTakeLinearTime() {
    int many = 30_000;
    String text = "x".repeat(2 * many);
    List<Mark> nested = new ArrayList<>();
    List<Mark> crossing = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      nested.add(mark(i, 2 * many - i, "n" + i));
      crossing.add(mark(i, Math.min(i + many, 2 * many), "c" + i));
    }
    for (List<Mark> marks : List.of(nested, crossing)) {
      assertThatCode(
              () ->
                  Assertions.assertTimeoutPreemptively(
                      Duration.ofSeconds(20), () -> MarkedText.html(text, marks)))
          .doesNotThrowAnyException();
    }
  }

  /** The letters of well-formed markup, and those under each card's marks. */
  private static String read(String html, Map<String, String> seen) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<r>" + html + "</r>")))
            .getDocumentElement();
    NodeList spans = root.getElementsByTagName("span");
    for (int i = 0; i < spans.getLength(); i++) {
      Node span = spans.item(i);
      seen.merge(((Element) span).getAttribute("data-to"), span.getTextContent(), String::concat);
    }
    return root.getTextContent();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
