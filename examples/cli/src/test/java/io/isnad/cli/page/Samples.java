package io.isnad.cli.page;

import io.isnad.Article;
import io.isnad.Attribution;
import io.isnad.Extraction;
import io.isnad.Group;
import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Organisation;
import io.isnad.Person;
import io.isnad.Place;
import io.isnad.Source;
import io.isnad.Span;
import io.isnad.TimeExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Articles for the tests of the page, without models: marks laid where it hurts. */
final class Samples {

  private Samples() {}

  /** A text that tries to break out of the page. */
  static String hostileText() {
    try (InputStream in = Samples.class.getResourceAsStream("hostile.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What might be found in it: every name, cue, time, topic and content is a piece of markup. */
  static Extraction hostile() {
    String text = hostileText();
    Mention person =
        mention(text, Mention.Kind.PERSON, "محمود <img src=x onerror=window.hacked=2> عباس");
    Mention title = mention(text, Mention.Kind.TITLE, "' onmouseover='window.hacked=4");
    Mention script = mention(text, Mention.Kind.ORGANISATION, "<script>window.hacked = 1</script>");
    Mention place = mention(text, Mention.Kind.LOCATION, "<!-- بيروت -->");
    Mention svg = mention(text, Mention.Kind.GROUP, "<svg onload=window.hacked=5>");
    Mention cue = mention(text, Mention.Kind.CUE, "قال");
    Mention trigger = mention(text, Mention.Kind.TRIGGER, "التقى");
    Mention topic = mention(text, Mention.Kind.TOPIC, "]]></p></div></article></main>");
    Span content = span(text, "</script><script>window.hacked = 3</script> كل شيء بخير");
    TimeExpression time =
        new TimeExpression(
            span(text, "أمس & اليوم"),
            "أمس & اليوم",
            "<b>2024",
            LocalDate.of(2024, 5, 1),
            LocalDate.of(2024, 5, 2));
    Person who = new Person("P1", person.text(), List.of(person), List.of(title), 0.9);
    Organisation body = new Organisation("O1", script.text(), List.of(script), 0.8);
    Place where = new Place("L1", place.text(), List.of(place), 0.7);
    Group group = new Group("G1", svg.text(), List.of(svg), 0.6);
    Attribution said =
        new Attribution(
            "A1",
            cue,
            new Source(Source.Type.NAMED, who, person, List.of(content)),
            false,
            List.of(new Source(Source.Type.MEDIA, body, script, List.of())),
            content,
            Attribution.Speech.MIXED,
            List.of(content),
            Attribution.Stance.DENIES,
            true,
            Optional.empty(),
            0.5);
    Attribution inner =
        new Attribution(
            "A2",
            mention(text, Mention.Kind.CUE, "كل شيء"),
            new Source(Source.Type.GROUP, group, svg, List.of()),
            true,
            List.of(),
            span(text, "بخير"),
            Attribution.Speech.INDIRECT,
            List.of(),
            Attribution.Stance.SAYS,
            false,
            Optional.of(said),
            0.5);
    Meeting met =
        new Meeting(
            "M1",
            List.of(trigger),
            List.of(
                new Meeting.Participant(who, person, Meeting.Role.HOST),
                new Meeting.Participant(body, script, Meeting.Role.VISITOR),
                new Meeting.Participant(group, svg, Meeting.Role.UNSTATED)),
            List.of(where),
            List.of(time),
            List.of(topic),
            Meeting.Status.DENIED,
            List.of(span(text, "في <!--")),
            Meeting.Channel.PHONE,
            List.of(Meeting.Level.SUMMIT, Meeting.Level.BILATERAL),
            OptionalInt.of(2),
            true,
            true,
            List.of(said),
            0.4);
    return new Extraction(
        Article.of(text),
        LocalDate.of(2024, 5, 3),
        List.of(who),
        List.of(body),
        List.of(where),
        List.of(group),
        List.of(time),
        List.of(said, inner),
        List.of(met));
  }

  /** An article of this text in which nothing was found. */
  static Extraction empty(String text) {
    return new Extraction(
        Article.of(text),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Mention mention(String text, Mention.Kind kind, String words) {
    return new Mention(kind, span(text, words), words, 0.5);
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}
