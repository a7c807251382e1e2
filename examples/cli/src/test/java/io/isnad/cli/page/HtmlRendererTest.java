package io.isnad.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isnad.Attribution;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as text: whole, closed to the outside, and harmless. */
class HtmlRendererTest {

  private static final String NAME = "\"><script>window.hacked=6</script>'\u0000\u202e";

  private static String hostilePage(String language) {
    return new HtmlRenderer(language)
        .render(
            "</title><script>window.hacked=7</script>",
            List.of(
                new ReadArticle(NAME, Samples.hostile()), new ReadArticle("b", Samples.empty(""))),
            "{\"article\":\"</script><!--<script>\u2028\"}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void nothingOfAnArticleIsMarkup(String language) {
    String page = hostilePage(language);
    assertThat(page.split("<script", -1)).as("data and program").hasSize(3);
    assertThat(page.split("</script", -1)).hasSize(3);
    assertThat(page.split("</title", -1)).hasSize(2);
    assertThat(page).doesNotContain("<img").doesNotContain("<svg onload").doesNotContain("<!-- ");
    assertThat(page).doesNotContain("\u0000").contains("\uFFFD");
    for (String tag : tags(page)) {
      assertThat(tag.replaceAll("\"[^\"]*\"", "")).as(tag).doesNotContain("hacked", "onmouseover");
    }
  }

  @Test
  void theRecordsComeOutOfTheDataAsTheyWentIn() throws Exception {
    Matcher data =
        Pattern.compile("<script type=\"application/json\" id=\"data\">(.*)</script>\n<script>")
            .matcher(hostilePage("ar"));
    assertThat(data.find()).isTrue();
    JsonNode json = new ObjectMapper().readTree(data.group(1));
    assertThat(json.get("records").asText())
        .isEqualTo("{\"article\":\"</script><!--<script>\u2028\"}\n");
    assertThat(json.get("actors").findValuesAsText("name")).anyMatch(name -> name.contains("<img"));
    assertThat(data.group(1)).doesNotContain("<").doesNotContain(">").doesNotContain("\u2028");
  }

  @Test
  void onlyTheOwnScriptAndStyleMayRunAndNothingIsFetched() throws Exception {
    String page = hostilePage("ar");
    for (String element : List.of("script", "style")) {
      String start = "<" + element + ">";
      int from = page.indexOf(start) + start.length();
      String content = page.substring(from, page.indexOf("</" + element + ">", from));
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      assertThat(page)
          .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
      assertThat(content.replace("http://www.w3.org/2000/svg", ""))
          .doesNotContain("http:", "https:", "url(", "@import", "innerHTML", "eval(");
    }
    for (String tag : tags(page)) {
      assertThat(tag).doesNotContain(" src=", " style=").doesNotContain("<link", "<base");
      assertThat(tag).doesNotMatch("(?s).*\\shref=\"(?!#).*");
    }
  }

  @Test
  void bothLanguagesHaveEveryWord() {
    Labels arabic = new Labels("ar");
    Labels english = new Labels("en");
    assertThat(arabic.words().keySet()).isEqualTo(english.words().keySet());
    Set<String> wanted = new TreeSet<>();
    for (String template :
        List.of("page", "overview", "article", "meeting", "attribution", "chain", "entity")) {
      Matcher words =
          Pattern.compile("\\{\\{#[tw]}}([\\w.]+)\\{\\{/|data-t(?:-label)?=\"([\\w.]+)\"")
              .matcher(Resource.text(template + ".html"));
      while (words.find()) {
        wanted.add(words.group(1) != null ? words.group(1) : words.group(2));
      }
    }
    for (String script : List.of("language", "marks", "network", "timeline", "filters")) {
      Matcher words =
          Pattern.compile("isnad\\.(?:word|note)\\((?:drawing, )?'(\\w+)'")
              .matcher(Resource.text(script + ".js"));
      while (words.find()) {
        wanted.add(words.group(1));
      }
    }
    values("status.", Meeting.Status.values()).forEach(wanted::add);
    values("level.", Meeting.Level.values()).forEach(wanted::add);
    values("role.", Meeting.Role.values()).forEach(wanted::add);
    values("stance.", Attribution.Stance.values()).forEach(wanted::add);
    values("channel.", Meeting.Channel.values()).forEach(wanted::add);
    values("speech.", Attribution.Speech.values()).forEach(wanted::add);
    values("source.", Source.Type.values()).forEach(wanted::add);
    assertThat(wanted).hasSizeGreaterThan(60);
    assertThat(arabic.words().keySet()).containsAll(wanted);
    assertThat(english.word("status.SOME_LATER_ONE")).isEqualTo("some later one");
  }

  @Test
  void whatIsSaidOfAMeetingStandsOnItsCard() {
    String page = hostilePage("en");
    String card = page.substring(page.indexOf("id=\"a1-M1\""), page.indexOf("id=\"a1-A1\""));
    assertThat(card)
        .contains(">denied<", ">secret<", ">by telephone<", ">summit<", ">bilateral<", ">several<")
        .containsPattern(">round</span> <bdi>2</bdi>")
        .contains(">host<", ">visitor<", "0.40")
        .doesNotContain("unstated");
    String said = page.substring(page.indexOf("id=\"a1-A1\""), page.indexOf("id=\"a1-entities\""));
    assertThat(said).contains(">denies<", ">negated<", ">partly quoted<", "how the source knows");
    assertThat(said.substring(said.indexOf("id=\"a1-A2\"")))
        .contains("told by", "<a href=\"#a1-A1\" class=\"to\">")
        .doesNotContain("how the source knows");
  }

  @Test
  void everyKindOfMentionIsInTheLegend() {
    String page = hostilePage("en");
    for (Mention.Kind kind : Mention.Kind.values()) {
      String name = kind == Mention.Kind.LOCATION ? "place" : kind.name().toLowerCase(Locale.ROOT);
      assertThat(page).contains("data-kind=\"" + name + "\"").contains("id=\"kind-" + name + "\"");
    }
  }

  @Test
  void everyLinkAndMarkHasItsCard() {
    String page = hostilePage("ar");
    Matcher links =
        Pattern.compile(" (?:href=\"#|data-to=\"|aria-labelledby=\")([^\"]+)\"").matcher(page);
    int seen = 0;
    while (links.find()) {
      for (String id : links.group(1).split(" ")) {
        assertThat(page.contains("id=\"" + id + "\"") || id.equals("all")).as(id).isTrue();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void anotherLanguageIsRefused() {
    assertThatThrownBy(() -> new HtmlRenderer("fr")).hasMessageContaining("ar and en, not fr");
  }

  private static Stream<String> values(String prefix, Enum<?>... values) {
    return Stream.of(values).map(value -> prefix + value);
  }

  /** The tags of the page outside its style, data and program. */
  private static List<String> tags(String page) {
    String outside =
        page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<script.*</script>", "");
    return Pattern.compile("<[^>]*>").matcher(outside).results().map(m -> m.group()).toList();
  }
}
