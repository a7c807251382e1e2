package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Article;
import io.isnad.Isnad;
import io.isnad.apitest.CorpusArticles.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program runs makes no difference. */
class LocaleTest {

  private static final List<Named> ARTICLES = CorpusArticles.some(6);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "ar-SA-u-ca-islamic-nu-arab", "tr", "fa", "th-TH-u-nu-thai"})
  void theDefaultLocaleMakesNoDifference(String tag) {
    Locale.setDefault(Locale.ROOT);
    List<Object> before = read(Isnad.load());
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(read(Isnad.load())).isEqualTo(before);
  }

  /** Models that are loaded under the locale, too. */
  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr", "fa"})
  void theLocaleOfLoadingMakesNoDifference(String tag) {
    List<Object> before = read(Isnad.load());
    Locale.setDefault(Locale.forLanguageTag(tag));
    Isnad loaded = Isnad.builder().build();
    assertThat(read(loaded)).isEqualTo(before);
    assertThat(loaded.provenance()).isEqualTo(Isnad.load().provenance());
  }

  @Test
  void theTimeZoneMakesNoDifference() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    List<Object> east = read(Isnad.load());
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Niue"));
    assertThat(read(Isnad.load())).isEqualTo(east);
  }

  /** With dates and without, so that those in the text are looked for, and all as text. */
  private static List<Object> read(Isnad isnad) {
    List<Object> out = new ArrayList<>();
    for (Named named : ARTICLES) {
      out.add(Invariants.parts(isnad.extract(named.article())));
      out.add(Invariants.parts(isnad.extract(Article.of(named.article().text()))).toString());
    }
    return out;
  }
}
