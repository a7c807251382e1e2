package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.isnad.Isnad;
import io.isnad.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged bundle is one clear error: file, check, cure. */
class BundleDamageTest {

  private static final String MANIFEST = "manifest.properties";

  @TempDir static Path folder;

  private static final Set<String> damaged = new HashSet<>();
  private static List<String> names;

  @BeforeAll
  static void copyTheBundle() throws IOException {
    Files.write(folder.resolve(MANIFEST), original(MANIFEST));
    for (String name : files()) {
      Files.write(folder.resolve(name), original(name));
    }
  }

  @AfterEach
  void repair() throws IOException {
    for (String name : damaged) {
      Files.write(folder.resolve(name), original(name));
    }
    damaged.clear();
  }

  /** All files that the manifest names. */
  static List<String> files() throws IOException {
    if (names == null) {
      names =
          manifest(original(MANIFEST)).stringPropertyNames().stream()
              .filter(key -> key.startsWith("sha256."))
              .map(key -> key.substring("sha256.".length()))
              .sorted()
              .toList();
    }
    return names;
  }

  static List<String> models() throws IOException {
    return files().stream().filter(name -> name.endsWith(".bin")).toList();
  }

  @Test
  void theCopyIsSound() throws IOException {
    assertThat(files()).hasSizeGreaterThan(10).contains("lexicon.tsv", "names.bin");
    assertThat(Isnad.builder().bundle(folder).build().provenance())
        .isEqualTo(Isnad.load().provenance());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aMissingFileIsNamed(String name) throws IOException {
    damaged.add(name);
    Files.delete(folder.resolve(name));
    assertFailure(name, "missing");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aTruncatedFileIsNamed(String name) throws IOException {
    byte[] bytes = original(name);
    damage(name, Arrays.copyOf(bytes, bytes.length / 2));
    assertFailure(name, "SHA-256");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFlippedByteIsFound(String name) throws IOException {
    byte[] bytes = original(name);
    bytes[bytes.length / 3] ^= 1;
    damage(name, bytes);
    assertFailure(name, "SHA-256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clitics.bin", "occasions.bin", "lexicon.tsv", "word-clusters.tsv"})
  void aFileWithoutADigestIsNotRead(String name) throws IOException {
    Properties manifest = manifest(original(MANIFEST));
    manifest.remove("sha256." + name);
    write(manifest);
    assertThat(assertFailure(MANIFEST, "digest")).hasMessageContaining(name);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aTextThatPosesAsAModelIsRefused(String name) throws IOException {
    replace(name, "this is no model\n".repeat(100).getBytes(StandardCharsets.UTF_8));
    assertFailure(name, "model");
  }

  @ParameterizedTest
  @MethodSource("models")
  void halfAModelIsRefused(String name) throws IOException {
    byte[] bytes = original(name);
    replace(name, Arrays.copyOf(bytes, bytes.length / 2));
    assertFailure(name, "model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lexicon.tsv", "word-clusters.tsv"})
  void aModelThatPosesAsAListIsRefused(String name) throws IOException {
    replace(name, original("clitics.bin"));
    assertFailure(name, "holds no");
  }

  @ParameterizedTest
  @CsvSource({"names.bin,status.bin", "status.bin,sources.bin", "cues.bin,names.bin"})
  void aWholeModelUnderAnothersNameIsRefused(String model, String name) throws IOException {
    replace(name, original(model));
    assertFailure(name, "is another model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lexicon.tsv", "word-clusters.tsv"})
  void anEmptyListIsRefused(String name) throws IOException {
    replace(name, new byte[0]);
    assertFailure(name, name.startsWith("lexicon") ? "lacks" : "holds no clusters");
  }

  @Test
  void aMissingManifestIsNamed() throws IOException {
    damaged.add(MANIFEST);
    Files.delete(folder.resolve(MANIFEST));
    assertFailure(MANIFEST, "missing");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Isnad.builder().bundle(nowhere).build())
        .withMessageContaining(nowhere.resolve(MANIFEST).toString())
        .withMessageContaining("isnad train");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "", "1.0"})
  void anotherFormatIsRefused(String format) throws IOException {
    Properties manifest = manifest(original(MANIFEST));
    manifest.setProperty("format", format);
    write(manifest);
    assertThat(assertFailure(MANIFEST, "format")).hasMessageContaining("format " + format);
  }

  @Test
  void noFormatIsRefused() throws IOException {
    Properties manifest = manifest(original(MANIFEST));
    manifest.remove("format");
    write(manifest);
    assertFailure(MANIFEST, "format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "format=\\u12", "\u0000\u0001", "<html></html>"})
  void whatIsNoManifestIsRefused(String content) throws IOException {
    damage(MANIFEST, content.getBytes(StandardCharsets.UTF_8));
    assertFailure(MANIFEST, content.startsWith("format") ? "properties" : "format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "xyz"})
  void aDigestThatIsNoneIsRefused(String digest) throws IOException {
    Properties manifest = manifest(original(MANIFEST));
    manifest.setProperty("sha256.names.bin", digest);
    write(manifest);
    assertFailure("names.bin", "SHA-256");
  }

  @Test
  void withoutTheArtifactTheDependencyIsTheCure() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> Isnad.builder().classLoader(empty).build())
          .withMessageContaining(MANIFEST)
          .withMessageContaining("io.isnad:isnad-models");
    }
  }

  /** The message names the file, says what is wrong with it and how to come by a sound one. */
  private static ModelException assertFailure(String name, String check) {
    ModelException failure =
        catchThrowableOfType(ModelException.class, () -> Isnad.builder().bundle(folder).build());
    assertThat(failure)
        .as("%s: %s", name, check)
        .isNotNull()
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(name)
        .hasMessageContaining(check)
        .hasMessageContaining("isnad train --out " + folder);
    return failure;
  }

  /** Puts a file in the place of another and its digest into the manifest. */
  private static void replace(String name, byte[] bytes) throws IOException {
    damage(name, bytes);
    Properties manifest = manifest(Files.readAllBytes(folder.resolve(MANIFEST)));
    manifest.setProperty("sha256." + name, sha256(bytes));
    write(manifest);
  }

  private static Properties manifest(byte[] bytes) throws IOException {
    Properties manifest = new Properties();
    manifest.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    return manifest;
  }

  private static void write(Properties manifest) throws IOException {
    StringWriter out = new StringWriter();
    manifest.store(out, null);
    damage(MANIFEST, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void damage(String name, byte[] bytes) throws IOException {
    damaged.add(name);
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] original(String name) throws IOException {
    try (InputStream in =
        Isnad.class.getClassLoader().getResourceAsStream("io/isnad/models/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
