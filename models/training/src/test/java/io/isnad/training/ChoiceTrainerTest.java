package io.isnad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.isnad.internal.inference.Chooser;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTrainerTest {

  /** In each choice the right option is the one with the feature {@code near}. */
  private static ChoiceTrainer lessons() {
    ChoiceTrainer trainer = new ChoiceTrainer(Chooser.YES);
    for (int i = 0; i < 20; i++) {
      for (int option = 0; option < 3; option++) {
        trainer.option(Chooser.YES, looks(option == i % 3), option == i % 3);
      }
      trainer.choose();
    }
    return trainer;
  }

  private static Features looks(boolean near) {
    Features features = Features.readable();
    features.add("all");
    features.add(near ? "near" : "far");
    return features;
  }

  @Test
  void theOptionThatWasRightIsChosen() throws IOException {
    Chooser chooser = new Chooser(LinearModel.read(lessons().train(100)));
    Chooser.Chosen chosen =
        chooser.choose(4, (option, out) -> looks(option == 2).strings().forEach(out::add));
    assertThat(chosen).isNotNull();
    assertThat(chosen.option()).isEqualTo(2);
    assertThat(chosen.probability()).isBetween(0.7, 1.0);
    assertThat(chooser.choose(0, (option, out) -> {})).isNull();
  }

  @Test
  void theSameLessonsGiveTheSameBytes() {
    assertThat(lessons().train(100)).isEqualTo(lessons().train(100));
  }

  @Test
  void aChoiceWithNothingRightTeachesNothing() {
    ChoiceTrainer trainer = new ChoiceTrainer(Chooser.YES);
    trainer.option(Chooser.YES, looks(true), false);
    trainer.option(Chooser.YES, looks(false), false);
    trainer.choose();
    assertThat(trainer.size()).isZero();
    assertThatThrownBy(() -> trainer.train(10))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("add articles");
  }

  @Test
  void theGradientIsTheSlopeOfTheValue() {
    List<ChoiceTrainer.Choice> choices =
        List.of(
            new ChoiceTrainer.Choice(
                new int[][] {{0, 1}, {0, 2}, {1, 2}},
                new int[] {0, 1, 1},
                new boolean[] {true, false, true}),
            new ChoiceTrainer.Choice(
                new int[][] {{2}, {0}}, new int[] {0, 1}, new boolean[] {false, true}));
    ChoiceLikelihood likelihood = new ChoiceLikelihood(choices, 3, 2, 0.25);
    double[] point = {0.3, -0.2, 0.5, 0.1, -0.4, 0.7};
    double[] gradient = likelihood.gradientAt(point);
    double step = 1e-6;
    for (int i = 0; i < point.length; i++) {
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += step;
      down[i] -= step;
      double slope = (likelihood.valueAt(up) - likelihood.valueAt(down)) / (2 * step);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-5));
    }
  }
}
