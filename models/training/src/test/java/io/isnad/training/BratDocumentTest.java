package io.isnad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what it should, and names file, line and reason of what it should not. */
class BratDocumentTest {

  private static final String TEXT = "met 😀 Ali in Rome";

  @Test
  void offsetsAreCodePoints() {
    BratDocument document =
        BratDocument.parse("a", "T1\tPerson 6 9\tAli\nT2\tLocation 13 17\tRome\n", TEXT, null);
    assertThat(document.textOf("T1")).isEqualTo("Ali");
    assertThat(document.textOf("T2")).isEqualTo("Rome");
  }

  @Test
  void rolesLoseTheirNumbers() {
    BratDocument document =
        BratDocument.parse(
            "a",
            "T1\tMeeting 0 3\nT2\tPerson 6 9\nT3\tPerson 13 17\n"
                + "E1\tMeeting:T1 Participant:T2 Participant2:T3\nA1\tSecret E1\n",
            TEXT,
            null);
    assertThat(document.events().get("E1").targets("Participant")).containsExactly("T2", "T3");
    assertThat(document.attribute("E1", "Secret")).isEmpty();
    assertThat(document.attribute("E1", "Channel")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1;Person 6 99|line 1|outside the text of 17 code points",
        "T1;Persona 6 9|line 1|unknown type Persona",
        "T1;Person x y|line 1|offsets are numbers",
        "T1;Person 6 9\\nE1;Meeting:T7 Participant:T1|line 2|E1 points to T7, which is not there",
        "T1;Person 6 9\\nE1;Meeting:T1 Guest:T1|line 2|Meeting has no role Guest",
        "T1;Person 6 9\\nE1;Party:T1|line 2|unknown event Party",
        "T1;Person 6 9\\nT1;Person 6 9|line 2|given twice",
        "T1;Person 6 9\\n*;Equiv T1 T5|line 2|Equiv points to T5",
        "T1;Person 6 9\\nR1;SameMeeting Arg1:E1 Arg2:E2|line 2|points to E1",
        "X|line 1|an id, a tab and a value",
        "Q1;x|line 1|an id begins with"
      })
  void errorsNameFileLineAndReason(String lines, String where, String why) {
    String annotations = lines.replace(";", "\t").replace("\\n", "\n");
    assertThatThrownBy(() -> BratDocument.parse("news.ann", annotations, TEXT, null))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("news.ann")
        .hasMessageContaining(where)
        .hasMessageContaining(why);
  }

  @Test
  void aTriggerMayHaveTheTypeOfItsEventAsBratWritesIt() {
    BratDocument document =
        BratDocument.parse(
            "a",
            "T1\tPerson 0 3\nT2\tAttribution 4 8\nT3\tContent 9 11\n"
                + "E1\tAttribution:T2 Source:T1 Content:T3\n",
            "Ali said so",
            null);
    assertThat(document.spans().get("T2").type()).isEqualTo("Cue");
  }
}
