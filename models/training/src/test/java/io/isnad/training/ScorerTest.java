package io.isnad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures are those that a hand count gives. */
class ScorerTest {

  private static final String TEXT = "A met B in C. D said E.";
  private static final String GOLD =
      "T1\tPerson 0 1\nT2\tMeeting 2 5\nT3\tPerson 6 7\nT4\tLocation 11 12\n"
          + "T5\tOrganisation 14 15\nT6\tCue 16 20\nT7\tContent 21 22\n"
          + "E1\tMeeting:T2 Participant:T1 Participant2:T3 Place:T4\n"
          + "E2\tAttribution:T6 Source:T5 Content:T7\nA1\tSourceType T5 Media\n";

  private static Scorer score(String predicted) {
    Scorer scorer = new Scorer();
    scorer.add(
        BratDocument.parse("a", GOLD, TEXT, null), BratDocument.parse("a", predicted, TEXT, null));
    return scorer;
  }

  @Test
  void theSameIsPerfect() {
    Scorer scorer = score(GOLD);
    scorer
        .figures()
        .forEach(
            (name, figure) -> {
              if (figure.gold() > 0) {
                assertThat(figure.f1()).as(name).isEqualTo(100);
              }
            });
    assertThat(scorer.errors()).isEmpty();
    assertThat(scorer.shares().get("Attribution SourceType").accuracy()).isEqualTo(100);
  }

  @Test
  void nothingFoundIsZero() {
    Scorer scorer = score("");
    assertThat(scorer.figures().get("Person mentions, exact").f1()).isZero();
    assertThat(scorer.figures().get("Meetings found").gold()).isEqualTo(1);
    assertThat(scorer.errors()).anyMatch(error -> error.contains("Meeting missed"));
  }

  @Test
  void aMissingParticipantCostsASlot() {
    Scorer scorer = score(GOLD.replace(" Participant2:T3", ""));
    assertThat(scorer.figures().get("Meetings found").f1()).isEqualTo(100);
    Scorer.Figure slots = scorer.figures().get("Meeting slots, all roles");
    assertThat(slots.precision()).isEqualTo(100);
    assertThat(slots.recall()).isCloseTo(66.7, within(0.1));
  }

  @Test
  void anotherSourceCostsTheAttribution() {
    Scorer scorer = score(GOLD.replace("Source:T5", "Source:T1"));
    assertThat(scorer.figures().get("Attribution cues").f1()).isEqualTo(100);
    assertThat(scorer.figures().get("Attributions, cue + source").f1()).isZero();
    assertThat(scorer.errors()).anyMatch(error -> error.contains("another source"));
  }

  @Test
  void theSeedsAgainstThemselvesArePerfect() throws IOException {
    Path seeds = Path.of(System.getProperty("isnad.root"), "seeds");
    List<BratDocument> gold = Corpus.readFolder(seeds);
    assertThat(gold).hasSize(5);
    Scorer scorer = new Scorer();
    gold.forEach(document -> scorer.add(document, document));
    assertThat(scorer.figures().get("Meetings found").f1()).isEqualTo(100);
    assertThat(scorer.figures().get("Meetings found").gold()).isEqualTo(21);
    assertThat(scorer.figures().get("Attributions, cue + source + content").gold()).isEqualTo(64);
    assertThat(scorer.figures().get("Person entities, CEAF-e").f1()).isCloseTo(100, within(1e-9));
  }
}
