package io.isnad.internal.assembly;

import io.isnad.ModelException;
import io.isnad.Provenance;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The models and lists of one bundle: a manifest and the files that it names. Each file is checked
 * against its digest in the manifest before it is read.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class ModelBundle {

  /** The name of the manifest. */
  public static final String MANIFEST = "manifest.properties";

  /** The layout of bundles that this version reads. */
  public static final String FORMAT = "1";

  /** The domain whose conventions the bundled models follow. */
  public static final String DOMAIN = "isnad";

  /** The word lists. */
  public static final String LEXICON = "lexicon.tsv";

  /** The word clusters. */
  public static final String CLUSTERS = "word-clusters.tsv";

  /** The models of a bundle; each is a file of that name and {@code .bin}. */
  public static final List<String> MODELS =
      List.of(
          "clitics",
          "names",
          "nominals",
          "cues",
          "sources",
          "via",
          "content-side",
          "content-start",
          "content-end",
          "content-start-before",
          "source-type",
          "triggers",
          "roles",
          "topic-start",
          "topic-end",
          "status",
          "channel",
          "secret",
          "occasions");

  /** The models that tag words: they see the same features of them. */
  private static final List<String> LAYERS = List.of("names", "nominals", "cues", "triggers");

  /** The lists without which a stage would be blind. */
  private static final List<String> LISTS =
      List.of("cues", "furniture", "given-names", "meetings", "places", "time-months", "titles");

  private static final int LARGEST_FILE = 64 << 20;
  private static final int LARGEST_MANIFEST = 1 << 20;
  private static final double LARGEST_PARAMETER = 1000;

  private final Properties manifest;
  private final Lexicon lexicon;
  private final WordClusters clusters;
  private final Map<String, LinearModel> models;

  private ModelBundle(
      Properties manifest,
      Lexicon lexicon,
      WordClusters clusters,
      Map<String, LinearModel> models) {
    this.manifest = manifest;
    this.lexicon = lexicon;
    this.clusters = clusters;
    this.models = Map.copyOf(models);
  }

  /**
   * Loads and checks a bundle.
   *
   * @throws ModelException when a file is missing, damaged or foreign: it names file, check and
   *     cure
   */
  public static ModelBundle load(BundleFiles files) {
    Properties manifest = manifest(files);
    Map<String, LinearModel> models = new HashMap<>();
    for (String name : MODELS) {
      byte[] bytes = checked(files, manifest, name + ".bin");
      try {
        LinearModel model = LinearModel.read(bytes);
        if (!ModelLabels.fit(name, model.outcomes())) {
          throw failure(
              files, name + ".bin", "is another model, with the labels " + model.outcomes(), null);
        }
        models.put(name, model);
      } catch (IOException e) {
        throw failure(files, name + ".bin", "is no OpenNLP model", e);
      }
    }
    List<LinearModel> joined = LinearModel.join(LAYERS.stream().map(models::get).toList());
    for (int i = 0; i < LAYERS.size(); i++) {
      models.put(LAYERS.get(i), joined.get(i));
    }
    return new ModelBundle(manifest, lexicon(files, manifest), clusters(files, manifest), models);
  }

  /**
   * Loads and checks the word lists of a bundle alone.
   *
   * @throws ModelException when a file is missing, damaged or foreign: it names file, check and
   *     cure
   */
  public static Lexicon loadLexicon(BundleFiles files) {
    return lexicon(files, manifest(files));
  }

  private static Properties manifest(BundleFiles files) {
    Properties manifest = new Properties();
    try {
      manifest.load(new StringReader(new String(read(files, MANIFEST), StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw failure(files, MANIFEST, "is no properties file", e);
    }
    String format = manifest.getProperty("format", "none");
    if (!format.equals(FORMAT)) {
      throw failure(
          files, MANIFEST, "has format " + format + ", this version reads format " + FORMAT, null);
    }
    return manifest;
  }

  private static Lexicon lexicon(BundleFiles files, Properties manifest) {
    String text = text(files, manifest, LEXICON);
    try {
      Lexicon lexicon = Lexicon.read(text);
      if (!lexicon.lists().containsAll(LISTS)) {
        throw failure(files, LEXICON, "lacks one of the lists " + LISTS, null);
      }
      return lexicon;
    } catch (IOException e) {
      throw failure(files, LEXICON, "holds no word lists: " + e.getMessage(), e);
    }
  }

  private static WordClusters clusters(BundleFiles files, Properties manifest) {
    String text = text(files, manifest, CLUSTERS);
    try {
      WordClusters clusters = WordClusters.read(text);
      if (clusters.sizes() == 0) {
        throw failure(files, CLUSTERS, "holds no clusters", null);
      }
      return clusters;
    } catch (IOException e) {
      throw failure(files, CLUSTERS, "holds no word clusters: " + e.getMessage(), e);
    }
  }

  /** The word lists. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The word clusters. */
  public WordClusters clusters() {
    return clusters;
  }

  /** A model by its name in {@link #MODELS}. */
  public LinearModel model(String name) {
    LinearModel model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("no model " + name);
    }
    return model;
  }

  /** A number that was tuned on development data, or the default where the manifest has none. */
  public double parameter(String name, double otherwise) {
    String value = manifest.getProperty("parameter." + name);
    try {
      double number = value == null ? otherwise : Double.parseDouble(value);
      if (!(Math.abs(number) <= LARGEST_PARAMETER)) { // false for NaN, too
        throw new NumberFormatException("out of range");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new ModelException(
          MANIFEST + ": parameter." + name + " is no number: " + value + "; make the bundle anew",
          e);
    }
  }

  /** Where the models come from. */
  public Provenance provenance() {
    List<String> corpora = new ArrayList<>();
    Map<String, String> scores = new TreeMap<>();
    for (String key : manifest.stringPropertyNames().stream().sorted().toList()) {
      if (key.startsWith("corpus.")) {
        corpora.add(manifest.getProperty(key));
      } else if (key.startsWith("score.")) {
        scores.put(key.substring("score.".length()), manifest.getProperty(key));
      }
    }
    return new Provenance(
        manifest.getProperty("version", "unknown"),
        manifest.getProperty("licence", "unknown"),
        corpora,
        scores,
        manifest.getProperty("opennlp", "unknown"));
  }

  private static String text(BundleFiles files, Properties manifest, String name) {
    return new String(checked(files, manifest, name), StandardCharsets.UTF_8);
  }

  private static byte[] checked(BundleFiles files, Properties manifest, String name) {
    String expected = manifest.getProperty("sha256." + name);
    if (expected == null) {
      throw failure(files, MANIFEST, "has no digest of " + name, null);
    }
    byte[] bytes = read(files, name);
    String found = sha256(bytes);
    if (!found.equals(expected)) {
      throw failure(
          files, name, "has the SHA-256 " + found + ", the manifest says " + expected, null);
    }
    return bytes;
  }

  private static byte[] read(BundleFiles files, String name) {
    try (InputStream in = files.open(name)) {
      if (in == null) {
        throw failure(files, name, "is missing", null);
      }
      int most = name.equals(MANIFEST) ? LARGEST_MANIFEST : LARGEST_FILE;
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw failure(files, name, "is larger than " + most + " bytes", null);
      }
      return bytes;
    } catch (IOException e) {
      throw failure(files, name, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The SHA-256 of bytes in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static ModelException failure(
      BundleFiles files, String name, String check, @Nullable Exception e) {
    String message =
        "Isnad's models cannot be used: "
            + files.describe(name)
            + " "
            + check
            + "; "
            + files.cure();
    return e == null ? new ModelException(message) : new ModelException(message, e);
  }
}
