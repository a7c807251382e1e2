package io.isnad.cli;

import io.isnad.Entity;
import io.isnad.Isnad;
import io.isnad.Person;
import io.isnad.Place;
import io.isnad.internal.text.ArabicNormalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The countries of places and people, by the bundled word lists of places and nationalities.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class Countries {

  private static final String LISTS = "/io/isnad/models/lexicon.tsv";
  private static final String ARTICLE = "ال";
  private static final Set<String> STATES = Set.of(Locale.getISOCountries());

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();

  Countries() {
    try (InputStream in = Objects.requireNonNull(Isnad.class.getResourceAsStream(LISTS), LISTS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("places\t")) {
          add(places, line.split("\t", -1), 3);
        } else if (line.startsWith("nationalities\t")) {
          add(adjectives, line.split("\t", -1), 2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> to, String[] fields, int column) {
    // states of the past have no code of three letters
    if (fields.length > column && STATES.contains(fields[column])) {
      to.put(fields[1], iso3(fields[column]));
    }
  }

  private static String iso3(String iso2) {
    return new Locale.Builder().setRegion(iso2).build().getISO3Country();
  }

  /** The ISO 3166 code of three letters, or nothing: of a country, a place, who has its title. */
  String of(Entity entity) {
    if (entity instanceof Place) {
      return places.getOrDefault(ArabicNormalizer.normalize(entity.name()), "");
    }
    if (entity instanceof Person person) {
      for (var title : person.titles()) {
        String found = named(title.text());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return named(entity.name());
  }

  /** The last country or nationality that a wording names: «وزير الخارجية المصري». */
  private String named(String wording) {
    String found = "";
    for (String word : ArabicNormalizer.normalize(wording).split("[^\\p{L}]+")) {
      String bare = word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
      String code = adjectives.getOrDefault(word, adjectives.getOrDefault(bare, ""));
      found = code.isEmpty() ? found : code;
    }
    return found;
  }
}
