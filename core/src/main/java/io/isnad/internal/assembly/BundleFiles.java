package io.isnad.internal.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a bundle lie.
 *
 * <p>Implementations are safe for use by many threads.
 */
public interface BundleFiles {

  /** Where the bundle lies on the class path. */
  String RESOURCE_FOLDER = "io/isnad/models/";

  /** Opens a file; null when there is none of that name. */
  @Nullable InputStream open(String name) throws IOException;

  /** How errors name a file. */
  String describe(String name);

  /** How errors say where a bundle is to be had. */
  String cure();

  /** The files in the jar {@code isnad-models}. */
  static BundleFiles onClassPath(ClassLoader loader) {
    return new BundleFiles() {
      @Override
      public @Nullable InputStream open(String name) {
        return loader.getResourceAsStream(RESOURCE_FOLDER + name);
      }

      @Override
      public String describe(String name) {
        return "class path resource " + RESOURCE_FOLDER + name;
      }

      @Override
      public String cure() {
        return "add the dependency io.isnad:isnad-models, or name a folder with"
            + " Isnad.builder().bundle(folder)";
      }
    };
  }

  /** The files in a folder. */
  static BundleFiles in(Path folder) {
    return new BundleFiles() {
      @Override
      public @Nullable InputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
      }

      @Override
      public String describe(String name) {
        return folder.resolve(name).toString();
      }

      @Override
      public String cure() {
        return "make the bundle anew with: isnad train --out " + folder;
      }
    };
  }
}
