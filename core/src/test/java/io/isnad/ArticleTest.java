package io.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

  private static final LocalDate DAY = LocalDate.of(2023, 4, 15);

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "text", "\uD83D", "\u0000", "\r\n\u2028"})
  void keepsTheTextAsItWasGiven(String text) {
    assertThat(Article.of(text).text()).isSameAs(text);
    assertThat(Article.of(text).published()).isEmpty();
    assertThat(Article.of(text).publishedOn(DAY).text()).isSameAs(text);
  }

  @Test
  void publishedOnMakesANewArticle() {
    Article undated = Article.of("text");
    Article dated = undated.publishedOn(DAY);
    assertThat(dated.published()).contains(DAY);
    assertThat(undated.published()).isEmpty();
    assertThat(dated.publishedOn(DAY.plusDays(1)).published()).contains(DAY.plusDays(1));
    assertThat(dated.published()).contains(DAY);
  }

  @ParameterizedTest
  @NullSource
  void nullIsRefusedByName(String text) {
    assertThatNullPointerException().isThrownBy(() -> Article.of(text)).withMessage("text");
  }

  @ParameterizedTest
  @NullSource
  void nullDateIsRefusedByName(LocalDate date) {
    assertThatNullPointerException()
        .isThrownBy(() -> Article.of("text").publishedOn(date))
        .withMessage("date");
  }
}
