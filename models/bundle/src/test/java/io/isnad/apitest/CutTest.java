package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.Isnad;
import io.isnad.apitest.CorpusArticles.Named;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that end too early. */
class CutTest {

  private static final int CUTS = 30;

  static List<Named> articles() {
    return CorpusArticles.some(10);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anArticleCutAnywhereIsRead(Named named) {
    Isnad isnad = Isnad.load();
    String text = named.article().text();
    for (int i = 1; i <= CUTS; i++) {
      int end = (int) ((long) i * text.length() / CUTS) - 1;
      Extraction found = isnad.extract(Article.of(text.substring(0, end)));
      Invariants.check(found, named + " cut at " + end);
      assertThat(found.article().text()).hasSize(end);
    }
  }

  /** Every place in the first lines, where datelines and headings stand. */
  @ParameterizedTest
  @MethodSource("articles")
  void aBeginningOfAnyLengthIsRead(Named named) {
    Isnad isnad = Isnad.load();
    String text = named.article().text();
    for (int end = 0; end < Math.min(100, text.length()); end++) {
      Extraction found = isnad.extract(Article.of(text.substring(0, end)));
      Invariants.check(found, named + " cut at " + end);
    }
  }
}
