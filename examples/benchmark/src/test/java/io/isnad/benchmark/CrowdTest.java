package io.isnad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Article;
import io.isnad.Isnad;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small part of what {@link Crowd} measures. */
class CrowdTest {

  @Test
  void sixtyFourThreadsFindWhatOneFinds() throws Exception {
    assertThat(new Crowd(Sample.articles(50)).differences(64, 200)).isZero();
  }

  /** An article takes milliseconds: an interrupt is left for the caller, who reads the next one. */
  @Test
  void anInterruptIsLeftStanding() throws Exception {
    Isnad isnad = Isnad.load();
    String text = Sample.articles(1).get(0);
    Thread.currentThread().interrupt();
    List<Object> found = Crowd.parts(isnad.extract(Article.of(text)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found).isEqualTo(Crowd.parts(isnad.extract(Article.of(text))));
  }
}
