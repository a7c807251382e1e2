package io.isnad.internal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Attribution;
import io.isnad.Mention;
import io.isnad.Source;
import io.isnad.cases.MarkedText;
import io.isnad.internal.attribution.AttributionFrame;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.segmentation.SegmentedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

  private static final SegmentedText TEXT = MarkedText.parse("a b c d e f / g h i j k l").text();
  private static final AttributionFrame OUTER = said(0, 1, 6);
  private static final AttributionFrame MIDDLE = said(2, 3, 6);
  private static final AttributionFrame INNER = said(4, 5, 6);
  private static final AttributionFrame LATER = said(6, 7, 10);
  private static final Contents CONTENTS = new Contents(TEXT, List.of(INNER, OUTER, LATER, MIDDLE));

  @Test
  void theShortestContentAroundTellsOfIt() {
    assertThat(CONTENTS.around(OUTER)).isNull();
    assertThat(CONTENTS.around(MIDDLE)).isEqualTo(OUTER);
    assertThat(CONTENTS.around(INNER)).isEqualTo(MIDDLE);
    assertThat(CONTENTS.around(LATER)).isNull();
  }

  @Test
  void eachStandsBehindTheOneAroundIt() {
    List<AttributionFrame> order = CONTENTS.longestFirst();
    assertThat(order).containsExactlyInAnyOrder(OUTER, MIDDLE, INNER, LATER);
    assertThat(order).containsSubsequence(OUTER, MIDDLE, INNER);
  }

  @Test
  void aTokenStandsInAllContentsAroundIt() {
    assertThat(CONTENTS.holding(5)).containsExactly(INNER, OUTER, MIDDLE);
    assertThat(CONTENTS.holding(0)).isEmpty();
    assertThat(CONTENTS.holding(9)).containsExactly(LATER);
  }

  @Test
  void twoThatHoldEachOthersCuesAreNoCircle() {
    AttributionFrame one = said(0, 1, 4);
    AttributionFrame other = said(3, 0, 3);
    AttributionFrame alike = said(2, 0, 3);
    Contents contents = new Contents(TEXT, List.of(one, other, alike));
    for (AttributionFrame frame : List.of(one, other, alike)) {
      AttributionFrame around = contents.around(frame);
      assertThat(around == null || contents.around(around) == null).isTrue();
    }
  }

  private static AttributionFrame said(int cue, int first, int end) {
    MentionFrame word = new MentionFrame(Mention.Kind.CUE, cue, cue + 1, 0.9);
    return new AttributionFrame(
        word,
        new AttributionFrame.TypedSource(word, Source.Type.GROUP, List.of()),
        false,
        List.of(),
        first,
        end,
        false,
        Attribution.Speech.INDIRECT,
        List.of(),
        Attribution.Stance.SAYS,
        false,
        0.9);
  }
}
