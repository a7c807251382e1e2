package io.isnad.internal.timeline;

import io.isnad.Meeting;
import io.isnad.Meeting.Status;
import io.isnad.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The claims of one occasion while they are put together. Made per call. */
final class Cluster {

  private static final Comparator<Occasion.Report> BY_PUBLICATION =
      Comparator.comparing((Occasion.Report report) -> report.published().orElse(LocalDate.MAX))
          .thenComparing(Occasion.Report::article)
          .thenComparing(report -> report.meeting().id())
          .thenComparing(Occasion.Report::toString);

  private final int number;
  private final Days days;
  private final Meeting.Channel channel;
  private final boolean several;
  private OptionalInt round = OptionalInt.empty();
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final List<Occasion.Report> reports = new ArrayList<>();

  /** An occasion that a claim opens; the claim is not yet in it. */
  Cluster(int number, Claim claim) {
    this.number = number;
    this.days = claim.days();
    this.channel = claim.report().meeting().channel();
    this.several = claim.report().meeting().several();
  }

  int number() {
    return number;
  }

  Days days() {
    return days;
  }

  /** How well a claim fits: 0 where it is another occasion. */
  int fit(Claim claim) {
    Meeting meeting = claim.report().meeting();
    boolean otherRound =
        round.isPresent() && meeting.round().isPresent() && !round.equals(meeting.round());
    boolean sameDays = days.equalDays(claim.days());
    if (!days.overlaps(claim.days())
        || channel != meeting.channel()
        || otherRound
        || (several != meeting.several() && !sameDays)) {
      return 0;
    }
    int sharedPlaces = (int) claim.places().keySet().stream().filter(places::containsKey).count();
    if (sharedPlaces == 0 && !places.isEmpty() && !claim.places().isEmpty()) {
      return 0;
    }
    int names = 0;
    int shared = 0;
    for (Actor actor : claim.actors()) {
      if (actors.stream().anyMatch(actor::sameName)) {
        names++;
        shared++;
      } else if (actors.stream().anyMatch(actor::sameTitle)) {
        shared++;
      }
    }
    int own = (int) actors.stream().filter(Actor::comparable).count();
    int smaller = Math.min(own, claim.comparableActors());
    boolean together = names > 0 && shared > 1 && shared * 2 >= smaller;
    boolean alone = smaller == 1 && names == 1 && sharedPlaces > 0 && isOneDay(claim);
    return together || alone ? 1 + 4 * shared + sharedPlaces : 0;
  }

  private boolean isOneDay(Claim claim) {
    return days.length() == 0 && days.equalDays(claim.days());
  }

  void add(Claim claim) {
    Meeting meeting = claim.report().meeting();
    reports.add(claim.report());
    claim.places().forEach(places::putIfAbsent);
    if (round.isEmpty()) {
      round = meeting.round();
    }
    for (Actor actor : claim.actors()) {
      int same = find(actor);
      if (same < 0) {
        actors.add(actor);
      } else {
        actors.set(same, actors.get(same).with(actor));
      }
    }
  }

  private int find(Actor actor) {
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).sameName(actor)) {
        return i;
      }
    }
    for (int i = 0; i < actors.size(); i++) {
      Actor other = actors.get(i);
      if (other.sameTitle(actor) || (!other.named() && other.label().equals(actor.label()))) {
        return i;
      }
    }
    return -1;
  }

  Occasion occasion() {
    List<Occasion.Report> told = reports.stream().sorted(BY_PUBLICATION).toList();
    Set<String> people = new LinkedHashSet<>();
    actors.forEach(actor -> people.add(actor.label()));
    Optional<LocalDate> from =
        days.stated() ? Optional.of(LocalDate.ofEpochDay(days.first())) : Optional.empty();
    Optional<LocalDate> to =
        days.stated() ? Optional.of(LocalDate.ofEpochDay(days.last())) : Optional.empty();
    return new Occasion(
        List.copyOf(people), List.copyOf(places.values()), from, to, status(told), told);
  }

  private static Status status(List<Occasion.Report> told) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    told.forEach(report -> counts.merge(report.meeting().status(), 1, Integer::sum));
    if (counts.keySet().stream().anyMatch(status -> !isOpen(status))) {
      counts.keySet().removeIf(Cluster::isOpen);
    }
    Status best = told.get(told.size() - 1).meeting().status();
    int most = counts.getOrDefault(best, 0);
    for (int i = told.size() - 1; i >= 0; i--) {
      Status status = told.get(i).meeting().status();
      int count = counts.getOrDefault(status, 0);
      if (count > most) {
        most = count;
        best = status;
      }
    }
    return best;
  }

  /** Whether a status leaves open what became of the meeting. */
  private static boolean isOpen(Status status) {
    return status == Status.PLANNED || status == Status.POSSIBLE;
  }
}
