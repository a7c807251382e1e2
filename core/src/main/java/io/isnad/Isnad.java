package io.isnad;

import io.isnad.internal.assembly.BundleFiles;
import io.isnad.internal.assembly.ModelBundle;
import io.isnad.internal.assembly.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The door to the library: reads Arabic news and says who is in it, which bodies, who met whom, and
 * who says so.
 *
 * <pre>{@code
 * Isnad isnad = Isnad.load();
 * Extraction found = isnad.extract(Article.of(text).publishedOn(LocalDate.of(2023, 4, 15)));
 * for (Meeting meeting : found.meetings()) {
 *   System.out.println(meeting.participants() + " @ " + meeting.places() + " " + meeting.times());
 * }
 * List<Person> people = isnad.persons().extract(text);
 * }</pre>
 *
 * <p>Any string is accepted: what is not Arabic news yields little or nothing, but no exception.
 * Time and memory grow linearly with the text.
 *
 * <p>Immutable; safe for use by many threads. Load it once and share it.
 */
public final class Isnad {

  private final Pipeline pipeline;
  private final Provenance provenance;

  private Isnad(ModelBundle bundle) {
    this.pipeline = Pipeline.of(bundle);
    this.provenance = bundle.provenance();
  }

  /**
   * The models on the class path, or why they cannot be used; loaded when they are first asked for.
   */
  private static final class Bundled {
    static final @Nullable Isnad INSTANCE;
    static final String FAILURE;

    static {
      Isnad loaded = null;
      String failure = "";
      try {
        loaded = new Isnad(ModelBundle.load(BundleFiles.onClassPath(Isnad.class.getClassLoader())));
      } catch (ModelException e) {
        failure = String.valueOf(e.getMessage());
      }
      INSTANCE = loaded;
      FAILURE = failure;
    }

    private Bundled() {}
  }

  /**
   * The library with the models on the class path (the artifact {@code isnad-models}). They are
   * read and checked at the first call; later calls return the same object.
   *
   * @return the shared instance
   * @throws ModelException if the models are missing or damaged: the message names file, check and
   *     cure
   */
  public static Isnad load() {
    Isnad loaded = Bundled.INSTANCE;
    if (loaded == null) {
      throw new ModelException(Bundled.FAILURE);
    }
    return loaded;
  }

  /**
   * For other models than those on the class path.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads an article and extracts everything at once, running each stage once.
   *
   * @param article the article
   * @return what was found; possibly nothing
   * @throws NullPointerException if {@code article} is null
   */
  public Extraction extract(Article article) {
    Objects.requireNonNull(article, "article");
    return pipeline.extract(article, Pipeline.Depth.MEETINGS);
  }

  /**
   * Extracts the people of an article.
   *
   * @return an extractor that shares this object's models
   */
  public Extractor<Person> persons() {
    return extractor(Pipeline.Depth.ENTITIES, Extraction::persons);
  }

  /**
   * Extracts the bodies of an article.
   *
   * @return an extractor that shares this object's models
   */
  public Extractor<Organisation> organisations() {
    return extractor(Pipeline.Depth.ENTITIES, Extraction::organisations);
  }

  /**
   * Extracts who met whom.
   *
   * @return an extractor that shares this object's models
   */
  public Extractor<Meeting> meetings() {
    return extractor(Pipeline.Depth.MEETINGS, Extraction::meetings);
  }

  /**
   * Extracts who says what.
   *
   * @return an extractor that shares this object's models
   */
  public Extractor<Attribution> attributions() {
    return extractor(Pipeline.Depth.ATTRIBUTIONS, Extraction::attributions);
  }

  /**
   * Where the models come from: version, corpora, licences, scores.
   *
   * @return what the bundle's manifest says
   */
  public Provenance provenance() {
    return provenance;
  }

  private <T> Extractor<T> extractor(Pipeline.Depth depth, Function<Extraction, List<T>> part) {
    return article -> {
      Objects.requireNonNull(article, "article");
      return part.apply(pipeline.extract(article, depth));
    };
  }

  /** Builds an {@link Isnad} on models of one's own. Not thread-safe. */
  public static final class Builder {

    private BundleFiles files = BundleFiles.onClassPath(Isnad.class.getClassLoader());

    private Builder() {}

    /**
     * Takes the models from a folder, as {@code isnad train --out FOLDER} writes them.
     *
     * @param folder the folder with {@code manifest.properties}
     * @return this builder
     * @throws NullPointerException if {@code folder} is null
     */
    public Builder bundle(Path folder) {
      files = BundleFiles.in(Objects.requireNonNull(folder, "folder"));
      return this;
    }

    /**
     * Takes the models from the class path of another class loader.
     *
     * @param loader a loader that sees the artifact {@code isnad-models}
     * @return this builder
     * @throws NullPointerException if {@code loader} is null
     */
    public Builder classLoader(ClassLoader loader) {
      files = BundleFiles.onClassPath(Objects.requireNonNull(loader, "loader"));
      return this;
    }

    /**
     * Reads and checks the models.
     *
     * @return a new instance
     * @throws ModelException if the models are missing or damaged: the message names file, check
     *     and cure
     */
    public Isnad build() {
      return new Isnad(ModelBundle.load(files));
    }
  }
}
