package io.isnad.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordClustersTest {

  @Test
  void knowsFrequencyAndClustersFromCoarseToFine() throws IOException {
    WordClusters clusters = WordClusters.read("one\t7\ta\tab\ntwo\t0\tb\nthree\t3\n");
    assertThat(clusters.sizes()).isEqualTo(2);
    assertThat(clusters.frequencyClass("one")).isEqualTo(7);
    assertThat(clusters.frequencyClass("two")).isZero();
    assertThat(clusters.frequencyClass("none")).isEqualTo(-1);
    assertThat(clusters.cluster("one", 0)).isEqualTo("a");
    assertThat(clusters.cluster("one", 1)).isEqualTo("ab");
    assertThat(clusters.cluster("two", 1)).isNull();
    assertThat(clusters.cluster("three", 0)).isNull();
    assertThat(clusters.cluster("none", 0)).isNull();
  }

  @Test
  void noneKnowsNothing() {
    assertThat(WordClusters.none().sizes()).isZero();
    assertThat(WordClusters.none().frequencyClass("one")).isEqualTo(-1);
    assertThat(WordClusters.none().cluster("one", 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\t1\nb", "a\t1\nb\tx", "a\t1\nb\t\tc"})
  void aLineOfAnotherFormIsAnError(String lines) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> WordClusters.read(lines))
        .withMessageContaining("line 2");
  }
}
