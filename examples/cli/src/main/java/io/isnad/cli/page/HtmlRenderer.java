package io.isnad.cli.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.isnad.Entity;
import io.isnad.Extraction;
import io.isnad.Meeting;
import io.isnad.Source;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One self-contained page for one article or many: no network, no outside script, style or font.
 * The templates escape whatever comes from an article, and the page's content security policy lets
 * nothing run but the page's own script.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class HtmlRenderer {

  private static final List<String> LANGUAGES = List.of("ar", "en");
  private static final List<String> SCRIPTS =
      List.of("language.js", "marks.js", "network.js", "timeline.js", "filters.js");

  /** From this many articles on the browser lays out only those on the screen. */
  private static final int MANY = 20;

  private final String language;
  private final Map<String, Labels> labels = new TreeMap<>();
  private final Template page;
  private final String style = Resource.text("page.css");
  private final String script;

  /**
   * A renderer.
   *
   * @param language of the interface when the page is opened, {@code ar} or {@code en}; the reader
   *     may switch
   * @throws IllegalArgumentException if it is another one
   */
  public HtmlRenderer(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("the page speaks ar and en, not " + language);
    }
    this.language = language;
    LANGUAGES.forEach(each -> labels.put(each, new Labels(each)));
    StringBuilder all = new StringBuilder("'use strict';\nconst isnad = {};\n");
    SCRIPTS.forEach(name -> all.append(Resource.text(name)));
    script = all.toString();
    page =
        Mustache.compiler()
            .withEscaper(Escape::html)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(Resource.text(name + ".html")))
            .compile(Resource.text("page.html"));
  }

  /**
   * The page.
   *
   * @param title what stands at its head
   * @param articles what was read, in the order of showing
   * @param records the same as lines of JSON, which the reader can save
   * @return an HTML document
   */
  public String render(String title, List<ReadArticle> articles, String records) {
    Actors actors = new Actors();
    GraphData graph = new GraphData(actors);
    List<Views.ArticleCard> cards = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      ReadArticle article = articles.get(i);
      String prefix = "a" + (i + 1) + "-";
      cards.add(new RecordViews(prefix, article.found(), actors).article(i + 1, article.name()));
      graph.add(prefix, article.found());
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("language", language);
    view.put("direction", language.equals("ar") ? "rtl" : "ltr");
    view.put("title", title);
    view.put("articles", cards);
    view.put("many", cards.size() > 1);
    view.put("large", cards.size() > MANY);
    view.put("counts", counts(articles));
    view.put("actors", choices(articles, actors));
    view.put("statuses", statuses(articles));
    view.put("types", types(articles));
    view.put("kinds", kinds());
    view.put("style", style);
    view.put("script", script);
    view.put("styleDigest", digest(style));
    view.put("scriptDigest", digest(script));
    ObjectNode data = graph.json();
    data.set("labels", words());
    data.put("records", records);
    view.put("data", Escape.json(data));
    Labels words = Objects.requireNonNull(labels.get(language));
    view.put("t", (Mustache.Lambda) (key, out) -> out.write(word(words, key.execute())));
    view.put(
        "w", (Mustache.Lambda) (key, out) -> out.write(Escape.html(words.word(key.execute()))));
    return page.execute(view);
  }

  /** A word that the script puts into the other language. */
  private static String word(Labels words, String key) {
    return "<span data-t=\"" + Escape.html(key) + "\">" + Escape.html(words.word(key)) + "</span>";
  }

  private ObjectNode words() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    labels.forEach(
        (each, words) -> {
          ObjectNode node = all.putObject(each);
          words.words().forEach(node::put);
        });
    return all;
  }

  /** A number with the word for what is counted. */
  private record Count(int number, String label) {}

  private static List<Count> counts(List<ReadArticle> articles) {
    return List.of(
        new Count(articles.size(), "articles"),
        new Count(sum(articles, found -> found.meetings().size()), "meetings"),
        new Count(sum(articles, found -> found.attributions().size()), "attributions"),
        new Count(sum(articles, found -> found.persons().size()), "persons"),
        new Count(sum(articles, found -> found.organisations().size()), "organisations"));
  }

  private static int sum(List<ReadArticle> articles, Function<Extraction, Integer> size) {
    return articles.stream().map(ReadArticle::found).mapToInt(size::apply).sum();
  }

  /** A choice of a filter. */
  private record Choice(String value, String label) {}

  /** Those to choose among: a group of the list. */
  private record Choices(String label, List<Actors.Actor> actors) {}

  /** Persons, and those others that meet or speak; by name. */
  private static List<Choices> choices(List<ReadArticle> articles, Actors actors) {
    Set<Integer> active = new TreeSet<>();
    for (ReadArticle article : articles) {
      for (Meeting meeting : article.found().meetings()) {
        for (Entity entity : RecordViews.entities(meeting)) {
          active.add(actors.number(entity));
        }
      }
      article
          .found()
          .attributions()
          .forEach(
              each -> each.chain().forEach(source -> active.add(actors.number(source.entity()))));
    }
    List<Actors.Actor> persons = new ArrayList<>();
    List<Actors.Actor> others = new ArrayList<>();
    for (Actors.Actor actor : actors.all()) {
      if (actor.kind().equals("person")) {
        persons.add(actor);
      } else if (active.contains(actor.number())) {
        others.add(actor);
      }
    }
    persons.sort(Comparator.comparing(Actors.Actor::name));
    others.sort(Comparator.comparing(Actors.Actor::name));
    return List.of(new Choices("persons", persons), new Choices("others", others));
  }

  private static List<Choice> statuses(List<ReadArticle> articles) {
    return articles.stream()
        .flatMap(article -> article.found().meetings().stream())
        .map(Meeting::status)
        .distinct()
        .sorted()
        .map(status -> new Choice(RecordViews.lower(status), "status." + status))
        .toList();
  }

  private static List<Choice> types(List<ReadArticle> articles) {
    List<Choice> choices = new ArrayList<>();
    articles.stream()
        .flatMap(article -> article.found().attributions().stream())
        .flatMap(attribution -> attribution.chain().stream())
        .map(Source::type)
        .distinct()
        .sorted()
        .forEach(type -> choices.add(new Choice(RecordViews.lower(type), "source." + type)));
    choices.add(new Choice("none", "source.NONE"));
    return choices;
  }

  /** What is marked in the text, in the order of the legend. */
  private static List<Choice> kinds() {
    List<Choice> kinds = new ArrayList<>();
    for (String kind :
        List.of(
            "person",
            "title",
            "organisation",
            "place",
            "group",
            "time",
            "source",
            "cue",
            "content",
            "trigger",
            "status",
            "topic")) {
      kinds.add(new Choice(kind, "kind." + kind));
    }
    return kinds;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
