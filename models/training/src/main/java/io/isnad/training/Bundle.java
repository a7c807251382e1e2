package io.isnad.training;

import io.isnad.internal.assembly.ModelBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a bundle in memory, its manifest among them.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Bundle {

  private final Map<String, byte[]> files;

  private Bundle(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /** A bundle of files and what its manifest says besides their digests. */
  static Bundle of(Map<String, byte[]> files, Map<String, String> statements) {
    TreeMap<String, String> lines = new TreeMap<>(statements);
    lines.put("format", ModelBundle.FORMAT);
    files.forEach((name, bytes) -> lines.put("sha256." + name, ModelBundle.sha256(bytes)));
    StringBuilder manifest = new StringBuilder();
    lines.forEach((key, value) -> manifest.append(key).append('=').append(value).append('\n'));
    Map<String, byte[]> all = new TreeMap<>(files);
    all.put(ModelBundle.MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
    return new Bundle(all);
  }

  /** The names of the files. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /**
   * Writes the bundle to a folder: first under other names, then all files are moved into place,
   * the manifest last.
   *
   * @throws IOException when a file cannot be written; files that were there before are then still
   *     whole
   */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> parts = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path part = folder.resolve(file.getKey() + ".part");
        parts.add(part);
        Files.write(part, file.getValue());
      }
      for (String name : files.keySet()) {
        if (!name.equals(ModelBundle.MANIFEST)) {
          move(folder, name);
        }
      }
      move(folder, ModelBundle.MANIFEST);
    } finally {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void move(Path folder, String name) throws IOException {
    Files.move(
        folder.resolve(name + ".part"),
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The files in which a folder differs from this bundle.
   *
   * @return their names; empty when all are the same to the byte
   * @throws IOException when a file cannot be read
   */
  public List<String> differences(Path folder) throws IOException {
    List<String> out = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path there = folder.resolve(file.getKey());
      if (!Files.isRegularFile(there)
          || !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
        out.add(file.getKey());
      }
    }
    return out;
  }
}
