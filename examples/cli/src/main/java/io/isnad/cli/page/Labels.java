package io.isnad.cli.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the interface in one language: those of the text format and those of the page.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class Labels {

  private final Map<String, String> words = new TreeMap<>();

  Labels(String language) {
    Properties read = new Properties();
    try {
      read.load(
          new StringReader(Resource.text("/io/isnad/cli/labels_" + language + ".properties")));
      read.load(new StringReader(Resource.text("page_" + language + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
  }

  /** All words by key, sorted. */
  Map<String, String> words() {
    return words;
  }

  /** The word; a value that the library learnt after this page is shown by its own name. */
  String word(String key) {
    String word = words.get(key);
    return word != null
        ? word
        : key.substring(key.lastIndexOf('.') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
