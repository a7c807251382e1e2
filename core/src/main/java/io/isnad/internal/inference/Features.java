package io.isnad.internal.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the features of one event. The same code fills it for training, where features are
 * strings, and for inference, where each feature is only its 64-bit hash and no string is built.
 *
 * <p>Not thread-safe; made per call.
 */
public final class Features {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final char SEPARATOR = '=';
  private static final char JOINT = '|';

  private final @Nullable List<String> strings;
  private long[] hashes = new long[64];
  private long[] rows = {}; // scratch of the model that scores the features
  private int size;

  private Features(@Nullable List<String> strings) {
    this.strings = strings;
  }

  /** Features that can only be scored. */
  public static Features hashed() {
    return new Features(null);
  }

  /** Features that can be read and trained on. */
  public static Features readable() {
    return new Features(new ArrayList<>());
  }

  /** One feature of which only the hash is known. */
  static Features ofHash(long hash) {
    Features features = hashed();
    features.push(hash);
    return features;
  }

  /** Adds a feature without a value. */
  public void add(String name) {
    if (strings != null) {
      strings.add(name);
    } else {
      push(finish(hash(OFFSET, name)));
    }
  }

  /** Adds {@code name=value}. */
  public void add(String name, String value) {
    if (strings != null) {
      strings.add(name + SEPARATOR + value);
    } else {
      push(finish(hash(step(hash(OFFSET, name), SEPARATOR), value)));
    }
  }

  /** Adds {@code name=value} with the name in two parts, which are not put together. */
  public void addAt(String name, String place, String value) {
    if (strings != null) {
      strings.add(name + place + SEPARATOR + value);
    } else {
      push(finish(hash(step(hash(hash(OFFSET, name), place), SEPARATOR), value)));
    }
  }

  /** Adds {@code name=one|two} with the name in two parts, which are not put together. */
  public void addAt(String name, String place, String one, String two) {
    if (strings != null) {
      strings.add(name + place + SEPARATOR + one + JOINT + two);
    } else {
      long hash = hash(step(hash(hash(OFFSET, name), place), SEPARATOR), one);
      push(finish(hash(step(hash, JOINT), two)));
    }
  }

  /** Adds {@code name=value[start, end)}. */
  public void add(String name, String value, int start, int end) {
    if (strings != null) {
      strings.add(name + SEPARATOR + value.substring(start, end));
    } else {
      long hash = step(hash(OFFSET, name), SEPARATOR);
      for (int i = start; i < end; i++) {
        hash = step(hash, value.charAt(i));
      }
      push(finish(hash));
    }
  }

  /** Adds {@code name=value[start, end)} with the name in two parts. */
  public void addAt(String name, String place, String value, int start, int end) {
    if (strings != null) {
      strings.add(name + place + SEPARATOR + value.substring(start, end));
    } else {
      long hash = step(hash(hash(OFFSET, name), place), SEPARATOR);
      for (int i = start; i < end; i++) {
        hash = step(hash, value.charAt(i));
      }
      push(finish(hash));
    }
  }

  /** Adds {@code name=one|two}. */
  public void add(String name, String one, String two) {
    if (strings != null) {
      strings.add(name + SEPARATOR + one + JOINT + two);
    } else {
      push(finish(hash(step(hash(step(hash(OFFSET, name), SEPARATOR), one), JOINT), two)));
    }
  }

  /** Adds {@code name=one|two|three}. */
  public void add(String name, String one, String two, String three) {
    if (strings != null) {
      strings.add(name + SEPARATOR + one + JOINT + two + JOINT + three);
    } else {
      long hash = hash(step(hash(step(hash(OFFSET, name), SEPARATOR), one), JOINT), two);
      push(finish(hash(step(hash, JOINT), three)));
    }
  }

  /** Forgets everything, so that the object can serve the next event. */
  public void clear() {
    size = 0;
    if (strings != null) {
      strings.clear();
    }
  }

  /** The features as strings; only for {@link #readable()} ones. */
  public List<String> strings() {
    if (strings == null) {
      throw new IllegalStateException("these features are hashed");
    }
    return List.copyOf(strings);
  }

  int size() {
    return size;
  }

  long hash(int index) {
    return hashes[index];
  }

  /** Room for one number per feature, and one more. */
  long[] rows() {
    if (rows.length <= size) {
      rows = new long[hashes.length + 1];
    }
    return rows;
  }

  /** The hash under which a feature string of a model is found. */
  static long hashOf(String feature) {
    return finish(hash(OFFSET, feature));
  }

  private void push(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  private static long hash(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash;
  }

  private static long step(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  /** FNV-1a mixes its high bits badly; this is the finaliser of MurmurHash3. */
  private static long finish(long hash) {
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
