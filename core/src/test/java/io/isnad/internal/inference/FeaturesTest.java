package io.isnad.internal.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  private static final long SEED = 20231125;

  /** Adds features in all ways, with letters of many kinds. */
  private static void fill(Features features, Random random) {
    for (int i = 0; i < 50; i++) {
      String one = letters(random);
      String two = letters(random);
      features.add("name" + i);
      features.add("one", one);
      features.add("part", one, random.nextInt(one.length() + 1), one.length());
      features.add("two", one, two);
      features.add("three", one, two, Integer.toString(i));
    }
  }

  private static String letters(Random random) {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      out.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 0x620 + i));
    }
    return out.toString();
  }

  @Test
  void hashedFeaturesAreTheHashesOfReadableOnes() {
    Features readable = Features.readable();
    Features hashed = Features.hashed();
    fill(readable, new Random(SEED));
    fill(hashed, new Random(SEED));
    List<String> strings = readable.strings();
    assertThat(hashed.size()).isEqualTo(strings.size()).isEqualTo(250);
    for (int i = 0; i < strings.size(); i++) {
      assertThat(hashed.hash(i))
          .as("seed %d: %s", SEED, strings.get(i))
          .isEqualTo(Features.hashOf(strings.get(i)));
    }
  }

  @Test
  void readsAsNameAndValues() {
    Features features = Features.readable();
    features.add("bias");
    features.add("w", "one");
    features.add("p", "abcdef", 1, 3);
    features.add("2", "one", "two");
    features.add("3", "one", "two", "three");
    assertThat(features.strings())
        .containsExactly("bias", "w=one", "p=bc", "2=one|two", "3=one|two|three");
  }

  @Test
  void differentFeaturesHaveDifferentHashes() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      hashes.add(Features.hashOf("w=" + Integer.toString(i, 36)));
    }
    assertThat(hashes).hasSize(100_000);
  }

  @Test
  void clearForgetsEverything() {
    for (Features features : List.of(Features.readable(), Features.hashed())) {
      features.add("a", "b");
      features.clear();
      assertThat(features.size()).isZero();
    }
    Features readable = Features.readable();
    readable.add("a");
    List<String> before = readable.strings();
    readable.clear();
    readable.add("b");
    assertThat(readable.strings()).containsExactly("b");
    assertThat(before).containsExactly("a");
  }

  @Test
  void hashedFeaturesCannotBeRead() {
    Features hashed = Features.hashed();
    hashed.add("a");
    assertThatIllegalStateException().isThrownBy(hashed::strings);
  }

  @Test
  void bucketsNameSmallNumbersAndPowersOfTwo() {
    for (int[] pair :
        new int[][] {
          {Integer.MIN_VALUE, -1},
          {-1, -1},
          {0, 0},
          {1, 1},
          {3, 3},
          {4, 4},
          {7, 4},
          {8, 8},
          {15, 8},
          {16, 16},
          {31, 16},
          {32, 32},
          {33, 32},
          {Integer.MAX_VALUE, 32}
        }) {
      assertThat(Buckets.of(pair[0])).isEqualTo(Integer.toString(pair[1]));
    }
  }
}
