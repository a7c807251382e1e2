package io.isnad.internal.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models laid out in arrays: the numbers of OpenNLP, and no trust in the bytes. */
class LinearModelTest {

  private static final String[] OUTCOMES = {"O", "B-A", "I-A"};

  /** A model of so many features {@code f=N}. */
  private static AbstractModel model(long seed, int features, boolean maxent) {
    Random random = new Random(seed);
    String[] names = new String[features];
    Context[] contexts = new Context[features];
    for (int i = 0; i < features; i++) {
      names[i] = "f=" + (i * 3);
      int[] columns = random.ints(0, 3).distinct().limit(1 + random.nextInt(3)).sorted().toArray();
      contexts[i] = new Context(columns, random.doubles(columns.length, -1, 1).toArray());
    }
    return maxent
        ? new GISModel(contexts, names, OUTCOMES)
        : new PerceptronModel(contexts, names, OUTCOMES);
  }

  private static byte[] bytes(AbstractModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new GenericModelWriter(model, out).persist();
    }
    return bytes.toByteArray();
  }

  private static void assertEqualTo(AbstractModel expected, LinearModel model, int features) {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      int[] numbers = random.ints(random.nextInt(20), 0, features * 3).toArray();
      Features event = Features.hashed();
      Arrays.stream(numbers).forEach(number -> event.add("f", Integer.toString(number)));
      String[] strings = Arrays.stream(numbers).mapToObj(n -> "f=" + n).toArray(String[]::new);
      assertThat(model.distribution(event)).containsExactly(expected.eval(strings), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void distributionsAreOpenNlps(boolean maxent) throws IOException {
    AbstractModel model = model(1, 500, maxent);
    assertEqualTo(model, LinearModel.read(bytes(model)), 500);
  }

  @Test
  void joinedModelsSayWhatEachSays() throws IOException {
    List<AbstractModel> models =
        List.of(model(1, 500, false), model(2, 90, true), model(3, 9, false));
    List<LinearModel> read =
        List.of(
            LinearModel.read(bytes(models.get(0))),
            LinearModel.read(bytes(models.get(1))),
            LinearModel.read(bytes(models.get(2))));
    List<LinearModel> joined = LinearModel.join(read);
    for (int i = 0; i < models.size(); i++) {
      assertThat(joined.get(i).outcomes()).isEqualTo(read.get(i).outcomes());
      assertEqualTo(models.get(i), joined.get(i), 500);
    }
  }

  @Test
  void tooManyOutcomesForOneTableStayApart() throws IOException {
    LinearModel model = LinearModel.read(bytes(model(1, 50, false)));
    List<LinearModel> many = java.util.Collections.nCopies(11, model); // 33 outcomes
    assertThat(LinearModel.join(many)).isEqualTo(many);
  }

  /** Hashes that differ only above the bits that choose the place: all meet in one place. */
  @Test
  void featuresThatMeetInOnePlaceAreAllFound() {
    AbstractModel model = model(1, 500, false);
    ToLongFunction<String> crowded = feature -> Features.hashOf(feature) << 32;
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 1500; i++) {
      hashes.add(crowded.applyAsLong("f=" + i));
    }
    assertThat(hashes).as("different hashes").hasSize(1500);
    LinearModel read = LinearModel.of(model, crowded);
    for (int i = 0; i < 1500; i++) {
      Features event = Features.ofHash(crowded.applyAsLong("f=" + i));
      assertThat(read.distribution(event))
          .containsExactly(model.eval(new String[] {"f=" + i}), within(1e-12));
    }
  }

  /** The same hash for two features cannot be told apart later: such a model is not read. */
  @Test
  void theSameHashTwiceIsRefused() {
    AbstractModel model = model(1, 500, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearModel.of(model, feature -> Features.hashOf(feature) & 0xFF))
        .withMessageContaining("share the hash of f=");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyCutIsRefused(boolean maxent) throws IOException {
    byte[] whole = bytes(model(1, 20, maxent));
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length));
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1));
  }

  /** A flipped bit gives another model or an error, nothing else. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyFlippedBitIsAModelOrAnError(boolean maxent) throws IOException {
    byte[] bytes = bytes(model(1, 20, maxent));
    int refused = 0;
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(LinearModel.read(bytes).outcomes()).hasSize(3);
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("null");
        refused++;
      }
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertThat(refused).isGreaterThan(bytes.length / 4);
  }

  @Test
  void countsLargerThanTheFileAreRefused() throws IOException {
    byte[] bytes = bytes(model(1, 20, false));
    byte[] count = {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xF0};
    int[] places = {12, 12 + 4 + 3 + 5 + 5}; // outcomes; patterns behind the three labels
    for (int place : places) {
      byte[] huge = bytes.clone();
      System.arraycopy(count, 0, huge, place, 4);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> LinearModel.read(huge))
          .withMessageContaining("do not fit into the file");
      byte[] negative = bytes.clone();
      negative[place] = (byte) 0x80;
      assertRefused(negative);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999 0 1", "1 7", "1 -1", "1 0 0", "", "a", "1 ", "2 0"})
  void wrongPatternsAreRefused(String pattern) throws IOException {
    assertRefused(written("Perceptron", pattern, "f=1", 0.5));
  }

  @Test
  void whatIsWrittenByHandIsReadWhenItIsRight() throws IOException {
    assertThat(LinearModel.read(written("Perceptron", "1 0", "f=1", 0.5)).outcomes())
        .containsExactly("yes", "no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QN", "NaiveBayes", "", "java.util.HashMap", "CHUNKED-MODEL-PARAMS:9"})
  void otherAlgorithmsAndClassNamesAreRefused(String algorithm) throws IOException {
    assertRefused(written(algorithm, "1 0", "f=1", 0.5));
  }

  @Test
  void textsInChunksAreRefused() throws IOException {
    assertRefused(written("Perceptron", "1 0", "CHUNKED-MODEL-PARAMS:2000000000", 0.5));
    assertRefused(written("Perceptron", "CHUNKED-MODEL-PARAMS:2000000000", "f=1", 0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -Double.MAX_VALUE})
  void weightsThatAreNoNumbersAreRefused(double weight) throws IOException {
    assertRefused(written("Perceptron", "1 0", "f=1", weight));
  }

  private static byte[] written(String algorithm, String pattern, String feature, double weight)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(algorithm);
      out.writeInt(2);
      out.writeUTF("yes");
      out.writeUTF("no");
      out.writeInt(1);
      out.writeUTF(pattern);
      out.writeInt(1);
      out.writeUTF(feature);
      out.writeDouble(weight);
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(byte[] bytes) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> LinearModel.read(bytes));
  }
}
