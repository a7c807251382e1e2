package io.isnad.internal.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.MarkedText;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.coreference.Agreement;
import io.isnad.internal.coreference.Entities;
import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases: what is tried, the models' status, the sentence with its trigger {@code [M …]}, topics and
 * mentions (those labelled 0 take no part), and what is found: status, its words in brackets,
 * levels, round, whether several are meant, roles by label.
 */
class DetailFinderTest {

  private static final Lexicon LEXICON =
      TestLexicon.of(
          "meeting-levels",
          "meeting-links",
          "meeting-plurals",
          "meeting-roles",
          "meeting-rounds",
          "meeting-status",
          "meetings",
          "nationalities");

  static List<Case> cases() {
    return CaseFile.read(DetailFinderTest.class, "details.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void wordsBesideTheTriggerAreUnderstood(Case line) throws IOException {
    assertThat(found(line)).isEqualTo(line.field(3));
  }

  private static String found(Case line) throws IOException {
    MarkedText marked = MarkedText.parse(line.field(2));
    Meeting.Status status = Meeting.Status.valueOf(line.field(1));
    MeetingFrame frame = frame(marked, status);
    MeetingDetail detail = new DetailFinder(LEXICON).find(context(marked), frame);
    List<String> out = new ArrayList<>(List.of(detail.status().name()));
    for (MeetingDetail.StatusWords words : detail.words()) {
      String letters = marked.text().span(words.first(), words.end()).in(marked.text().raw());
      out.add("[" + (words.future() ? "س" : "") + letters + "]");
    }
    detail.levels().forEach(level -> out.add(level.name()));
    detail.round().ifPresent(round -> out.add("#" + round));
    if (detail.several()) {
      out.add("several");
    }
    for (MentionFrame participant : frame.participants()) {
      Meeting.Role role = detail.roles().get(participant);
      if (role != null) {
        out.add(marked.labels().get(participant) + "=" + role);
      }
    }
    return String.join(" ", out);
  }

  private static MeetingFrame frame(MarkedText marked, Meeting.Status status) {
    List<MentionFrame> participants = new ArrayList<>();
    List<MentionFrame> topics = new ArrayList<>();
    MentionFrame trigger = null;
    for (MentionFrame mention : marked.mentions()) {
      String label = marked.labels().get(mention);
      switch (mention.kind()) {
        case TRIGGER -> trigger = trigger == null && !label.equals("0") ? mention : trigger;
        case TOPIC -> topics.add(mention);
        case TITLE -> {}
        default -> {
          if (!label.equals("0")) {
            participants.add(mention);
          }
        }
      }
    }
    assertThat(trigger).isNotNull();
    return new MeetingFrame(
        trigger,
        participants,
        List.of(),
        List.of(),
        topics,
        status,
        Meeting.Channel.IN_PERSON,
        false,
        0.9);
  }

  private static MeetingContext context(MarkedText marked) throws IOException {
    List<MentionFrame> triggers = new ArrayList<>();
    List<MentionFrame> actors = new ArrayList<>();
    List<EntityFrame> entities = new ArrayList<>();
    for (MentionFrame mention : marked.mentions()) {
      if (mention.kind() == Mention.Kind.TRIGGER) {
        triggers.add(mention);
      } else if (mention.kind() != Mention.Kind.TOPIC) {
        actors.add(mention);
        if (mention.kind() != Mention.Kind.TITLE) {
          entities.add(
              new EntityFrame(
                  entities.size(),
                  EntityFrame.Type.PERSON,
                  List.of(mention),
                  List.of(),
                  Agreement.UNKNOWN));
        }
      }
    }
    WordFeatures words = new WordFeatures(marked.text(), LEXICON, WordClusters.read(""));
    ResolvedText text = new ResolvedText(words, actors, new Entities(entities));
    return new MeetingContext(text, triggers, List.of(), LEXICON);
  }

  @Test
  void aSentenceOfManyTriggersIsLinear() {
    String marked = "ألغى [P1 سامر] [M اجتماع] ثنائي ".repeat(2_000);
    MarkedText text = MarkedText.parse(marked);
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          MeetingContext context = context(text);
          DetailFinder finder = new DetailFinder(LEXICON);
          MeetingFrame one = frame(text, Meeting.Status.PLANNED);
          int bilateral = 0;
          for (MentionFrame trigger : text.mentions()) {
            if (trigger.kind() == Mention.Kind.TRIGGER) {
              MeetingFrame frame =
                  new MeetingFrame(
                      trigger,
                      one.participants().subList(0, 1),
                      List.of(),
                      List.of(),
                      List.of(),
                      one.status(),
                      one.channel(),
                      false,
                      1);
              MeetingDetail detail = finder.find(context, frame);
              assertThat(detail.status()).isEqualTo(Meeting.Status.CANCELLED);
              bilateral += detail.levels().size();
            }
          }
          assertThat(bilateral).isEqualTo(2_000);
        });
  }
}
