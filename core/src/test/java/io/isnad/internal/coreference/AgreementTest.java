package io.isnad.internal.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  @ParameterizedTest
  @CsvSource({
    "ms, ms, yes",
    "fs, ms, no",
    "mp, ms, no",
    "fp, ms, no",
    "mp, md, no",
    "fs, mp, no",
    "fs, fp, wide",
    "-s, md, wide",
    "m-, ms, yes",
    "m-, mp, yes",
    "f-, mp, no",
    "-s, fs, yes",
    "-d, fs, no",
    "--, ms, ?",
    "--, --, ?",
    "m-, -s, ?",
    "-p, f-, ?",
    "fd, f-, yes",
    "md, -d, yes",
    "md, -s, no"
  })
  void oneThingThatDiffersIsEnough(String verb, String subject, String fits) {
    assertThat(agreement(verb).fits(agreement(subject))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"u, s", "'', ''", "-, -", "mf, sp", "M, S", "s, m", "male, plural"})
  void whatIsNoKnownLetterIsUnknown(String gender, String number) {
    Agreement agreement = Agreement.of(gender, number);
    assertThat(agreement.gender()).isEqualTo('-');
    assertThat(agreement.number()).isIn('-', 's');
  }

  @Test
  void knownLettersAreKept() {
    assertThat(Agreement.of("f", "d")).isEqualTo(new Agreement('f', 'd'));
    assertThat(Agreement.of("-", "-")).isEqualTo(Agreement.UNKNOWN);
  }

  private static Agreement agreement(String letters) {
    return new Agreement(letters.charAt(0), letters.charAt(1));
  }
}
