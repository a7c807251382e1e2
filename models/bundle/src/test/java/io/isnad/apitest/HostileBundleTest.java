package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.isnad.Isnad;
import io.isnad.ModelException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bundle made by somebody who means harm: its digests are right, its content is not. Each is a
 * {@link ModelException}; nothing of it is executed, and memory stays within its own size.
 */
class HostileBundleTest {

  private static final String MANIFEST = "manifest.properties";
  private static final String MODEL = "clitics.bin"; // the first that is read
  private static final AtomicInteger EXECUTED = new AtomicInteger();

  @TempDir Path folder;
  private Properties manifest;

  /** Tells when it is deserialised. */
  public static final class Payload implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      EXECUTED.incrementAndGet();
      return this;
    }
  }

  @BeforeEach
  void readTheManifest() throws IOException {
    manifest = new Properties();
    manifest.load(new StringReader(new String(original(MANIFEST), StandardCharsets.UTF_8)));
  }

  @Test
  void aSerialisedObjectIsNotDeserialised() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Payload());
    }
    put(MODEL, bytes.toByteArray());
    assertFailure(MODEL, "no OpenNLP model");
    assertThat(EXECUTED).hasValue(0);
  }

  /** OpenNLP's own zips name the classes of feature generators; they are not opened. */
  @Test
  void aZipThatNamesClassesIsNotOpened() throws IOException {
    String generator =
        "<generators><custom class=\"io.isnad.apitest.HostileBundleTest$Payload\"/></generators>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.properties"));
      zip.write(
          "factory=io.isnad.apitest.HostileBundleTest$Payload\n".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("generator.featuregen"));
      zip.write(generator.getBytes(StandardCharsets.UTF_8));
    }
    put(MODEL, bytes.toByteArray());
    assertFailure(MODEL, "no OpenNLP model");
    assertThat(EXECUTED).hasValue(0);
  }

  @Test
  void classNamesInTheManifestMeanNothing() throws IOException {
    manifest.setProperty("factory", Payload.class.getName());
    manifest.setProperty("parameter.names.bias", Payload.class.getName());
    copyAll();
    assertFailure(MANIFEST, "parameter.names.bias is no number");
    assertThat(EXECUTED).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-1e300", "1e999"})
  void parametersThatAreNoUsefulNumbersAreRefused(String value) throws IOException {
    manifest.setProperty("parameter.names.bias", value);
    copyAll();
    assertFailure(MANIFEST, "parameter.names.bias is no number");
  }

  @ParameterizedTest
  @ValueSource(strings = {MANIFEST, MODEL})
  void anExternalEntityIsNotFetched(String name) throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "the secret of the house");
    byte[] xml =
        ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \""
                + secret.toUri()
                + "\">]><a>&b;</a>")
            .getBytes(StandardCharsets.UTF_8);
    if (name.equals(MANIFEST)) {
      Files.write(folder.resolve(MANIFEST), xml);
    } else {
      put(name, xml);
    }
    ModelException failure = assertFailure(name, name.equals(MANIFEST) ? "format" : "no OpenNLP");
    assertThat(failure).hasMessageNotContaining("the secret of the house");
  }

  /** The manifest decides no file name: paths in it are not followed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"../outside.bin", "/etc/passwd", "..\\outside.bin", "a/../../outside.bin"})
  void pathsOutOfTheFolderAreNotFollowed(String path) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    byte[] model = original(MODEL);
    Files.write(folder.resolve("outside.bin"), model);
    manifest.remove("sha256." + MODEL);
    manifest.setProperty("sha256." + path, sha256(model));
    manifest.setProperty("file." + MODEL, path);
    StringWriter out = new StringWriter();
    manifest.store(out, null);
    Files.writeString(inner.resolve(MANIFEST), out.toString());
    assertThat(
            catchThrowableOfType(ModelException.class, () -> Isnad.builder().bundle(inner).build()))
        .hasMessageContaining("has no digest of " + MODEL);
  }

  @Test
  void aFolderInThePlaceOfAFileIsRefused() throws IOException {
    put(MODEL, original(MODEL));
    Files.delete(folder.resolve(MODEL));
    Files.createDirectory(folder.resolve(MODEL));
    assertFailure(MODEL, "is missing");
  }

  /** 70 MB of zeros are 70 KB in a jar. */
  @ParameterizedTest
  @ValueSource(strings = {MANIFEST, MODEL})
  void aZipBombOnTheClassPathIsNotUnpacked(String name) throws IOException {
    Path jar = folder.resolve("bomb.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("io/isnad/models/" + name));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
      if (!name.equals(MANIFEST)) {
        zip.putNextEntry(new ZipEntry("io/isnad/models/" + MANIFEST));
        zip.write(original(MANIFEST));
      }
    }
    assertThat(Files.size(jar)).isLessThan(200_000);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(
              catchThrowableOfType(
                  ModelException.class, () -> Isnad.builder().classLoader(loader).build()))
          .hasMessageContaining(name)
          .hasMessageContaining("is larger than");
    }
  }

  /** Counts of two billion in files of some bytes: refused before anything is allocated. */
  @ParameterizedTest
  @ValueSource(strings = {"outcomes", "patterns", "features", "weights"})
  void countsLargerThanTheFileAreRefused(String what) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF("Perceptron");
      out.writeInt(what.equals("outcomes") ? Integer.MAX_VALUE : 1);
      out.writeUTF("-");
      out.writeInt(what.equals("patterns") ? Integer.MAX_VALUE : 1);
      out.writeUTF((what.equals("weights") ? Integer.MAX_VALUE : 1) + " 0");
      out.writeInt(what.equals("features") ? Integer.MAX_VALUE : 1);
      out.writeUTF("b");
      out.writeDouble(1);
    }
    put(MODEL, bytes.toByteArray());
    ModelException failure = assertFailure(MODEL, "no OpenNLP model");
    assertThat(failure).hasCauseInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "1.0", "-1", "99999999999999999999"})
  void otherVersionsOfTheFormatAreRefused(String version) throws IOException {
    manifest.setProperty("format", version);
    put(MODEL, original(MODEL));
    assertFailure(MANIFEST, "this version reads format 1");
  }

  /** At every word of a text the words of the longest entry are put together. */
  @Test
  void anEntryOfAMillionWordsIsRefused() throws IOException {
    copyAll();
    put(
        "lexicon.tsv",
        ("titles\t" + "ا ".repeat(1 << 20) + "ا\n").getBytes(StandardCharsets.UTF_8));
    assertFailure("lexicon.tsv", "more than 32 words");
  }

  @Test
  void everyFlippedByteOfTheManifestIsAModelExceptionOrSound() throws IOException {
    byte[] bytes = original(MANIFEST);
    int refused = 0;
    for (int i = 0; i < bytes.length; i += 3) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 4;
      Files.write(folder.resolve(MANIFEST), flipped);
      ModelException failure = // the models are not there, so that none is loaded in vain
          catchThrowableOfType(ModelException.class, () -> Isnad.builder().bundle(folder).build());
      assertThat(failure).as("byte %d", i).isNotNull();
      refused++;
    }
    assertThat(refused).isGreaterThan(1000);
  }

  private void copyAll() throws IOException {
    for (String key : manifest.stringPropertyNames()) {
      if (key.startsWith("sha256.")) {
        String name = key.substring("sha256.".length());
        Files.write(folder.resolve(name), original(name));
      }
    }
    write();
  }

  private void put(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    manifest.setProperty("sha256." + name, sha256(bytes));
    write();
  }

  private void write() throws IOException {
    StringWriter out = new StringWriter();
    manifest.store(out, null);
    Files.writeString(folder.resolve(MANIFEST), out.toString());
  }

  private ModelException assertFailure(String name, String check) {
    ModelException failure =
        catchThrowableOfType(ModelException.class, () -> Isnad.builder().bundle(folder).build());
    assertThat(failure)
        .as("%s: %s", name, check)
        .isNotNull()
        .hasMessageContaining(name)
        .hasMessageContaining(check);
    return failure;
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
