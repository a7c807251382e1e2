package io.isnad.cli.page;

import io.isnad.Entity;
import io.isnad.Group;
import io.isnad.Organisation;
import io.isnad.Person;
import io.isnad.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Those who meet and speak over all articles. One number a spelling: two persons of one name are
 * one here, one person of two names is two. Made for one page; not thread-safe.
 */
final class Actors {

  /**
   * Somebody.
   *
   * @param number from 0, in the order of appearance
   * @param name the wording
   * @param kind {@code person}, {@code organisation}, {@code place} or {@code group}
   */
  record Actor(int number, String name, String kind) {}

  private final Map<String, Actor> byName = new LinkedHashMap<>();

  /** The number of an entity. */
  int number(Entity entity) {
    String name = name(entity);
    String kind = kind(entity);
    return byName
        .computeIfAbsent(kind + ' ' + name, key -> new Actor(byName.size(), name, kind))
        .number();
  }

  /** All in the order of their numbers. */
  List<Actor> all() {
    return new ArrayList<>(byName.values());
  }

  /** The name on one line. */
  static String name(Entity entity) {
    return oneLine(entity.name());
  }

  /** The text with every run of white space as one blank. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = out.length() > 0;
      } else {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The style class of an entity. */
  static String kind(Entity entity) {
    if (entity instanceof Person) {
      return "person";
    }
    if (entity instanceof Organisation) {
      return "organisation";
    }
    if (entity instanceof Place) {
      return "place";
    }
    return entity instanceof Group ? "group" : "entity";
  }
}
