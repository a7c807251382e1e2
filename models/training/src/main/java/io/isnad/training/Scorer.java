package io.isnad.training;

import io.isnad.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares annotations with gold: precision, recall and F1 of mentions, entities, meetings and
 * attributions, micro-averaged over all articles. Not thread-safe.
 */
public final class Scorer {

  private static final Set<String> ENTITY_TYPES =
      Set.of("Person", "Organisation", "Location", "Group", "Title", "Source");

  private final Map<String, Tally> figures = new LinkedHashMap<>();
  private final Map<String, int[]> shares = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private int documents;

  /** Precision, recall and F1 of one figure. */
  public record Figure(double precision, double recall, double f1, int gold, int predicted) {}

  /** How many of some were right, in percent; of none it is 0. */
  public record Share(double accuracy, int of) {}

  private static final class Tally {
    double right;
    int gold;
    int predicted;

    void add(double right, int gold, int predicted) {
      this.right += right;
      this.gold += gold;
      this.predicted += predicted;
    }

    Figure figure() {
      double p = predicted == 0 ? 0 : right / predicted;
      double r = gold == 0 ? 0 : right / gold;
      double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
      return new Figure(100 * p, 100 * r, 100 * f, gold, predicted);
    }
  }

  /** A meeting united over the triggers that tell of it. */
  private static final class Occasion {
    final Set<Span> triggers = new HashSet<>();
    final Map<String, List<Set<Span>>> fillers = new HashMap<>();
    final Set<String> values = new HashSet<>();
    final Set<String> modality = new HashSet<>();
    final Set<String> channel = new HashSet<>();
    boolean secret;

    List<Set<Span>> of(String role) {
      return fillers.getOrDefault(role, List.of());
    }
  }

  private record Saying(
      Span cue,
      Set<Span> source,
      List<Set<Span>> via,
      @Nullable Span content,
      String speech,
      boolean implicit,
      @Nullable String sourceType) {}

  /** One side of the comparison. */
  private static final class Side {
    final BratDocument document;
    final Map<String, String> leader = new HashMap<>();
    final Map<String, Set<Span>> members = new LinkedHashMap<>();
    final Map<String, Set<String>> types = new HashMap<>();
    final List<Occasion> meetings = new ArrayList<>();
    final List<Saying> sayings = new ArrayList<>();

    Side(BratDocument document) {
      this.document = document;
      for (BratDocument.TextBound bound : document.spans().values()) {
        if (ENTITY_TYPES.contains(bound.type())) {
          leader.put(bound.id(), bound.id());
        }
      }
      document.sets().forEach(set -> unite(leader, set));
      for (BratDocument.TextBound bound : document.spans().values()) {
        String head = leader.get(bound.id());
        if (head != null) {
          members.computeIfAbsent(head, h -> new HashSet<>()).add(bound.span());
          types.computeIfAbsent(head, h -> new HashSet<>()).add(bound.type());
        }
      }
      readMeetings();
      for (BratDocument.Event event : document.events().values()) {
        if (event.type().equals("Attribution")) {
          sayings.add(saying(event));
        }
      }
    }

    static void unite(Map<String, String> leader, List<String> ids) {
      List<String> known = ids.stream().filter(leader::containsKey).toList();
      for (int i = 1; i < known.size(); i++) {
        String one = Objects.requireNonNull(leader.get(known.get(0)));
        String two = Objects.requireNonNull(leader.get(known.get(i)));
        leader.replaceAll((id, head) -> head.equals(two) ? one : head);
      }
    }

    Set<Span> mentions(String id) {
      String head = leader.get(id);
      Set<Span> found = head == null ? null : members.get(head);
      return found == null ? Set.of(GoldSpans.of(document, id)) : found;
    }

    private void readMeetings() {
      Map<String, String> group = new LinkedHashMap<>();
      for (BratDocument.Event event : document.events().values()) {
        if (event.type().equals("Meeting")) {
          group.put(event.id(), event.id());
        }
      }
      document.sameMeetings().forEach(pair -> unite(group, pair));
      Map<String, Occasion> byHead = new LinkedHashMap<>();
      group.forEach(
          (id, head) -> add(byHead.computeIfAbsent(head, h -> new Occasion()), event(id)));
      meetings.addAll(byHead.values());
    }

    private BratDocument.Event event(String id) {
      return Objects.requireNonNull(document.events().get(id));
    }

    private void add(Occasion occasion, BratDocument.Event event) {
      occasion.triggers.add(GoldSpans.of(document, event.trigger()));
      for (BratDocument.Role role : event.roles()) {
        boolean entity = role.name().equals("Participant") || role.name().equals("Place");
        Set<Span> filler =
            entity ? mentions(role.target()) : Set.of(GoldSpans.of(document, role.target()));
        List<Set<Span>> fillers =
            occasion.fillers.computeIfAbsent(role.name(), r -> new ArrayList<>());
        if (!fillers.contains(filler)) {
          fillers.add(filler);
        }
        String value = document.notes().get(role.target());
        if (role.name().equals("Time") && value != null && !value.isEmpty()) {
          occasion.values.add(value);
        }
      }
      occasion.modality.add(attribute(event.id(), "Modality", "Held"));
      occasion.channel.add(attribute(event.id(), "Channel", "InPerson"));
      occasion.secret |= document.attribute(event.id(), "Secret") != null;
    }

    private String attribute(String id, String name, String otherwise) {
      String value = document.attribute(id, name);
      return value == null ? otherwise : value;
    }

    private Saying saying(BratDocument.Event event) {
      List<String> sources = event.targets("Source");
      List<String> contents = event.targets("Content");
      return new Saying(
          GoldSpans.of(document, event.trigger()),
          sources.isEmpty() ? Set.of() : mentions(sources.get(0)),
          event.targets("Via").stream().map(this::mentions).toList(),
          contents.isEmpty() ? null : GoldSpans.of(document, contents.get(0)),
          attribute(event.id(), "Speech", "Indirect"),
          document.attribute(event.id(), "Implicit") != null,
          sources.isEmpty() ? null : document.attribute(sources.get(0), "SourceType"));
    }
  }

  /** Adds an article: gold and what was found in the same text. */
  public void add(BratDocument gold, BratDocument predicted) {
    documents++;
    for (String type : List.of("Person", "Organisation", "Location")) {
      scoreMentions(gold, predicted, type);
    }
    Side g = new Side(gold);
    Side p = new Side(predicted);
    for (String type : List.of("Person", "Organisation")) {
      scoreEntities(g, p, type);
    }
    scoreMeetings(g, p);
    scoreAttributions(g, p);
  }

  /** The number of articles. */
  public int documents() {
    return documents;
  }

  /** The figures by name, in a fixed order. */
  public Map<String, Figure> figures() {
    Map<String, Figure> out = new LinkedHashMap<>();
    figures.forEach((name, tally) -> out.put(name, tally.figure()));
    return out;
  }

  /** The accuracies by name, in a fixed order. */
  public Map<String, Share> shares() {
    Map<String, Share> out = new LinkedHashMap<>();
    shares.forEach(
        (name, share) ->
            out.put(name, new Share(share[1] == 0 ? 0 : 100.0 * share[0] / share[1], share[1])));
    return out;
  }

  /** What was missed and what was wrong, a line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** The figures as a table for people. */
  public String table() {
    StringBuilder out = new StringBuilder(documents + " documents\n");
    figures()
        .forEach(
            (name, figure) ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%-40s P %5.1f  R %5.1f  F1 %5.1f   gold %5d predicted %d%n",
                        name,
                        figure.precision(),
                        figure.recall(),
                        figure.f1(),
                        figure.gold(),
                        figure.predicted())));
    shares()
        .forEach(
            (name, share) ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%-40s accuracy %.1f of %d%n",
                        name,
                        share.accuracy(),
                        share.of())));
    return out.toString();
  }

  private void scoreMentions(BratDocument gold, BratDocument predicted, String type) {
    Set<Span> g = spans(gold, type);
    Set<Span> p = spans(predicted, type);
    Set<Span> both = new HashSet<>(g);
    both.retainAll(p);
    tally(type + " mentions, exact").add(both.size(), g.size(), p.size());
    int hits =
        assign(
                List.copyOf(g),
                List.copyOf(p),
                (a, b) -> a.overlaps(b) ? 1 + GoldSpans.share(a, b) : 0)
            .size();
    tally(type + " mentions, overlapping").add(hits, g.size(), p.size());
    g.stream()
        .filter(span -> !p.contains(span))
        .sorted()
        .forEach(span -> error(gold, type + " missed", span));
    p.stream()
        .filter(span -> !g.contains(span))
        .sorted()
        .forEach(span -> error(gold, type + " wrong", span));
  }

  private void error(BratDocument document, String what, Span span) {
    errors.add(
        document.name()
            + " "
            + what
            + " "
            + span.start()
            + "-"
            + span.end()
            + " "
            + span.in(document.text()).replace('\n', ' '));
  }

  private static Set<Span> spans(BratDocument document, String type) {
    Set<Span> out = new HashSet<>();
    for (BratDocument.TextBound bound : document.spans().values()) {
      if (bound.type().equals(type)) {
        out.add(bound.span());
      }
    }
    return out;
  }

  private void scoreEntities(Side gold, Side predicted, String type) {
    List<Set<Span>> g = clusters(gold, type);
    List<Set<Span>> p = clusters(predicted, type);
    double similarity = 0;
    ToDoubleBiFunction<Set<Span>, Set<Span>> phi =
        (a, b) -> 2.0 * a.stream().filter(b::contains).count() / (a.size() + b.size());
    for (int[] pair : assign(g, p, phi)) {
      similarity += phi.applyAsDouble(g.get(pair[0]), p.get(pair[1]));
    }
    tally(type + " entities, CEAF-e").add(similarity, g.size(), p.size());
  }

  private static List<Set<Span>> clusters(Side side, String type) {
    List<Set<Span>> out = new ArrayList<>();
    side.members.forEach(
        (head, spans) -> {
          if (side.types.getOrDefault(head, Set.of()).contains(type)) {
            out.add(spans);
          }
        });
    return out;
  }

  private void scoreMeetings(Side gold, Side predicted) {
    List<Occasion> g = gold.meetings;
    List<Occasion> p = predicted.meetings;
    List<int[]> pairs = assign(g, p, Scorer::weight);
    tally("Meetings found").add(pairs.size(), g.size(), p.size());
    for (String role : List.of("Participant", "Place", "Time", "Topic")) {
      BiPredicate<Set<Span>, Set<Span>> match =
          role.equals("Topic") ? Scorer::halfShared : Scorer::touches;
      int hits = 0;
      for (int[] pair : pairs) {
        hits +=
            assign(
                    g.get(pair[0]).of(role),
                    p.get(pair[1]).of(role),
                    (a, b) -> match.test(a, b) ? 1 : 0)
                .size();
      }
      int all = g.stream().mapToInt(meeting -> meeting.of(role).size()).sum();
      int found = p.stream().mapToInt(meeting -> meeting.of(role).size()).sum();
      tally("Meeting " + role).add(hits, all, found);
      tally("Meeting slots, all roles").add(hits, all, found);
    }
    Set<Occasion> seen = new HashSet<>();
    for (int[] pair : pairs) {
      Occasion one = g.get(pair[0]);
      Occasion two = p.get(pair[1]);
      seen.add(one);
      seen.add(two);
      share("Meeting Modality", meets(one.modality, two.modality));
      share("Meeting Channel", meets(one.channel, two.channel));
      share("Meeting Secret", one.secret == two.secret);
      if (!one.values.isEmpty() && !two.values.isEmpty()) {
        share("Meeting time value", meets(one.values, two.values));
      }
    }
    g.stream()
        .filter(one -> !seen.contains(one))
        .forEach(one -> one.triggers.forEach(t -> error(gold.document, "Meeting missed", t)));
    p.stream()
        .filter(one -> !seen.contains(one))
        .forEach(one -> one.triggers.forEach(t -> error(gold.document, "Meeting wrong", t)));
  }

  private static double weight(Occasion gold, Occasion predicted) {
    double trigger = touches(gold.triggers, predicted.triggers) ? 1 : 0;
    List<Set<Span>> g = gold.of("Participant");
    List<Set<Span>> p = predicted.of("Participant");
    int shared = assign(g, p, (a, b) -> touches(a, b) ? 1 : 0).size();
    if (trigger == 0 && shared < 2) {
      return 0;
    }
    int total = g.size() + p.size();
    return trigger + (total == 0 ? 0 : 2.0 * shared / total);
  }

  private void scoreAttributions(Side gold, Side predicted) {
    List<Saying> g = gold.sayings;
    List<Saying> p = predicted.sayings;
    List<int[]> pairs =
        assign(
            g,
            p,
            (a, b) ->
                a.cue().overlaps(b.cue())
                    ? 1 + GoldSpans.share(a.cue(), b.cue()) + share(a.content(), b.content())
                    : 0);
    int sourced = 0;
    int whole = 0;
    int unwritten = 0;
    int via = 0;
    Set<Saying> seen = new HashSet<>();
    for (int[] pair : pairs) {
      Saying one = g.get(pair[0]);
      Saying two = p.get(pair[1]);
      seen.add(one);
      seen.add(two);
      via += assign(one.via(), two.via(), (a, b) -> touches(a, b) ? 1 : 0).size();
      if (!touches(one.source(), two.source())) {
        error(gold.document, "Attribution with another source", one.cue());
        continue;
      }
      sourced++;
      unwritten += one.implicit() ? 1 : 0;
      if (share(one.content(), two.content()) >= 0.8) {
        whole++;
      } else {
        error(gold.document, "Attribution with another content", one.cue());
      }
      share("Attribution Speech", one.speech().equals(two.speech()));
      if (one.sourceType() != null) {
        share("Attribution SourceType", one.sourceType().equals(two.sourceType()));
      }
    }
    tally("Attribution cues").add(pairs.size(), g.size(), p.size());
    tally("Attributions, cue + source").add(sourced, g.size(), p.size());
    tally("Attributions, cue + source + content").add(whole, g.size(), p.size());
    tally("Attributions with unwritten source")
        .add(
            unwritten,
            (int) g.stream().filter(Saying::implicit).count(),
            (int) p.stream().filter(Saying::implicit).count());
    tally("Attribution Via")
        .add(
            via,
            g.stream().mapToInt(saying -> saying.via().size()).sum(),
            p.stream().mapToInt(saying -> saying.via().size()).sum());
    g.stream()
        .filter(saying -> !seen.contains(saying))
        .forEach(saying -> error(gold.document, "Attribution missed", saying.cue()));
    p.stream()
        .filter(saying -> !seen.contains(saying))
        .forEach(saying -> error(gold.document, "Attribution wrong", saying.cue()));
  }

  private Tally tally(String name) {
    return figures.computeIfAbsent(name, n -> new Tally());
  }

  private void share(String name, boolean right) {
    int[] share = shares.computeIfAbsent(name, n -> new int[2]);
    share[0] += right ? 1 : 0;
    share[1]++;
  }

  private static boolean meets(Set<String> one, Set<String> two) {
    return one.stream().anyMatch(two::contains);
  }

  private static boolean touches(Set<Span> one, Set<Span> two) {
    return one.stream().anyMatch(a -> two.stream().anyMatch(a::overlaps));
  }

  private static boolean halfShared(Set<Span> one, Set<Span> two) {
    return one.stream().anyMatch(a -> two.stream().anyMatch(b -> GoldSpans.share(a, b) >= 0.5));
  }

  private static double share(@Nullable Span one, @Nullable Span two) {
    return one == null || two == null ? 0 : GoldSpans.share(one, two);
  }

  private record Pair(double weight, int gold, int predicted) {}

  /** Greedy one-to-one assignment by falling weight; pairs of weight 0 never match. */
  private static <G, P> List<int[]> assign(
      List<G> gold, List<P> predicted, ToDoubleBiFunction<? super G, ? super P> weight) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double found = weight.applyAsDouble(gold.get(i), predicted.get(j));
        if (found > 0) {
          pairs.add(new Pair(found, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.weight())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted));
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedPredicted = new HashSet<>();
    List<int[]> out = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!usedGold.contains(pair.gold()) && !usedPredicted.contains(pair.predicted())) {
        usedGold.add(pair.gold());
        usedPredicted.add(pair.predicted());
        out.add(new int[] {pair.gold(), pair.predicted()});
      }
    }
    return out;
  }
}
