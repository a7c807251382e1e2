package io.isnad.internal.timeline;

import io.isnad.Meeting;
import io.isnad.Occasion;
import io.isnad.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report in the form in which it is compared.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param places the names of the places by their folded form
 */
record Claim(Occasion.Report report, Days days, List<Actor> actors, Map<String, String> places) {

  /** The narrowest time first: precise reports open occasions, vague ones join them. */
  static final Comparator<Claim> ORDER =
      Comparator.comparingLong((Claim claim) -> claim.days.length())
          .thenComparingLong(claim -> claim.days.first())
          .thenComparing(claim -> !claim.days.stated())
          .thenComparing(claim -> claim.report.article())
          .thenComparing(claim -> claim.report.meeting().id())
          .thenComparing(claim -> claim.report.toString());

  /** Of how many participants pairs are made: bounds the work for long lists of names. */
  private static final int MOST_ACTORS = 8;

  static Claim of(Occasion.Report report) {
    List<Actor> actors = new ArrayList<>();
    for (Meeting.Participant participant : report.meeting().participants()) {
      actors.add(Actor.of(participant.entity()));
    }
    Map<String, String> places = new LinkedHashMap<>();
    for (Place place : report.meeting().places()) {
      places.putIfAbsent(String.join(" ", Actor.words(place.name())), place.name());
    }
    return new Claim(report, Days.of(report), actors, places);
  }

  int comparableActors() {
    return (int) actors.stream().filter(Actor::comparable).count();
  }

  /** The blocks in which this claim looks for its like: pairs of names, or name, day and place. */
  Set<String> keys() {
    Set<String> out = new LinkedHashSet<>();
    List<Actor> known =
        actors.stream()
            .filter(Actor::comparable)
            .sorted(
                Comparator.comparing((Actor actor) -> !actor.named()).thenComparing(Actor::label))
            .limit(MOST_ACTORS)
            .toList();
    for (int i = 0; i < known.size(); i++) {
      for (String one : known.get(i).keys()) {
        for (int j = i + 1; j < known.size(); j++) {
          for (String two : known.get(j).keys()) {
            boolean ordered = one.compareTo(two) < 0;
            if (!one.startsWith("t ") || !two.startsWith("t ")) {
              out.add(ordered ? one + "|" + two : two + "|" + one);
            }
          }
        }
        if (days.length() == 0 && !one.startsWith("t ")) {
          places.keySet().forEach(place -> out.add(one + "@" + place));
        }
      }
    }
    return out;
  }
}
