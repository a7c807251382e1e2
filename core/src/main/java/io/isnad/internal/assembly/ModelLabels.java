package io.isnad.internal.assembly;

import io.isnad.Meeting;
import io.isnad.Mention;
import io.isnad.Source;
import io.isnad.internal.attribution.ContentFinder;
import io.isnad.internal.attribution.SourceResolver;
import io.isnad.internal.inference.Chooser;
import io.isnad.internal.meetings.OccasionMatcher;
import io.isnad.internal.meetings.RoleResolver;
import io.isnad.internal.meetings.StatusFinder;
import io.isnad.internal.meetings.TopicFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which labels each model of a bundle may choose from: a whole model under another's name is found
 * out by them.
 *
 * <p>Stateless; safe for use by many threads.
 */
final class ModelLabels {

  private static final String CLITIC_LETTERS = "وفبلكس-";

  private static final Map<String, Set<String>> LABELS =
      Map.ofEntries(
          layer("names", Mention.Kind.PERSON, Mention.Kind.ORGANISATION, Mention.Kind.LOCATION),
          layer("nominals", Mention.Kind.TITLE, Mention.Kind.GROUP, Mention.Kind.SOURCE),
          layer("cues", Mention.Kind.CUE),
          layer("triggers", Mention.Kind.TRIGGER),
          Map.entry(
              "sources",
              Set.of(SourceResolver.SOURCE, SourceResolver.IMPLICIT, SourceResolver.NONE)),
          Map.entry("via", Set.of(SourceResolver.VIA, SourceResolver.NONE)),
          Map.entry("content-side", Set.of(ContentFinder.BEFORE, ContentFinder.AFTER)),
          Map.entry("content-start", Set.of(Chooser.YES)),
          Map.entry("content-end", Set.of(Chooser.YES)),
          Map.entry("content-start-before", Set.of(Chooser.YES)),
          Map.entry("source-type", names(Source.Type.values())),
          Map.entry(
              "roles",
              Set.of(
                  RoleResolver.PARTICIPANT,
                  RoleResolver.PLACE,
                  RoleResolver.TIME,
                  RoleResolver.NONE)),
          Map.entry("topic-start", Set.of(TopicFinder.YES, TopicFinder.NO)),
          Map.entry("topic-end", Set.of(Chooser.YES)),
          Map.entry("status", names(StatusFinder.STATUSES.toArray(Meeting.Status[]::new))),
          Map.entry("channel", names(Meeting.Channel.values())),
          Map.entry("secret", Set.of(StatusFinder.SECRET, StatusFinder.OPEN)),
          Map.entry("occasions", Set.of(OccasionMatcher.SAME, OccasionMatcher.OTHER)));

  /** Labels that the code asks for by name and that a model therefore needs. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "sources", List.of(SourceResolver.SOURCE, SourceResolver.IMPLICIT, SourceResolver.NONE),
          "via", List.of(SourceResolver.VIA),
          "content-start", List.of(Chooser.YES),
          "content-end", List.of(Chooser.YES),
          "content-start-before", List.of(Chooser.YES),
          "topic-end", List.of(Chooser.YES),
          "roles", List.of(RoleResolver.PARTICIPANT, RoleResolver.NONE));

  private ModelLabels() {}

  /** Whether the labels are those of the model of that name. */
  static boolean fit(String model, List<String> labels) {
    if (model.equals("clitics")) {
      return labels.stream()
          .allMatch(label -> label.chars().allMatch(c -> CLITIC_LETTERS.indexOf(c) >= 0));
    }
    return LABELS.getOrDefault(model, Set.of()).containsAll(labels)
        && labels.containsAll(NEEDED.getOrDefault(model, List.of()));
  }

  private static Map.Entry<String, Set<String>> layer(String name, Mention.Kind... kinds) {
    List<String> labels = new ArrayList<>(List.of("O"));
    for (Mention.Kind kind : kinds) {
      labels.add("B-" + kind);
      labels.add("I-" + kind);
    }
    return Map.entry(name, Set.copyOf(labels));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Set.copyOf(Arrays.stream(values).map(Enum::toString).toList());
  }
}
