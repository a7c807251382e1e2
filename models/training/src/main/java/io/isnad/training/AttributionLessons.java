package io.isnad.training;

import io.isnad.Mention;
import io.isnad.Source;
import io.isnad.Span;
import io.isnad.internal.attribution.ContentFinder;
import io.isnad.internal.attribution.SourceResolver;
import io.isnad.internal.attribution.SourceTyper;
import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.inference.Features;
import io.isnad.internal.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an annotated article teaches of attribution: for each cue which candidate is the source,
 * where the content lies, and of what sort the source is. Not thread-safe.
 */
final class AttributionLessons {

  private final Lexicon lexicon;
  final ModelTrainer sources = new ModelTrainer();
  final ModelTrainer sides = new ModelTrainer();
  final ModelTrainer starts = new ModelTrainer();
  final ModelTrainer ends = new ModelTrainer();
  final ModelTrainer startsBefore = new ModelTrainer();
  final ModelTrainer types = new ModelTrainer();

  AttributionLessons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Learns from an article whose mentions were found or given. */
  void learn(ResolvedText text, BratDocument gold) {
    Map<MentionFrame, List<BratDocument.Event>> byCue = new LinkedHashMap<>();
    List<BratDocument.Event> events = new ArrayList<>();
    for (BratDocument.Event event : gold.events().values()) {
      if (event.type().equals("Attribution")) {
        events.add(event);
      }
    }
    events.sort(Comparator.comparingInt(event -> GoldSpans.of(gold, event.trigger()).start()));
    for (BratDocument.Event event : events) {
      Span span = GoldSpans.of(gold, event.trigger());
      MentionFrame cue = TrainingText.frame(text.text(), Mention.Kind.CUE, span);
      if (cue != null) {
        byCue.computeIfAbsent(cue, c -> new ArrayList<>()).add(event);
      }
    }
    MentionIndex cues = new MentionIndex(List.copyOf(byCue.keySet()), text.text().tokens().size());
    List<EntityFrame> speakers = new ArrayList<>();
    byCue.forEach((cue, said) -> learn(text, gold, cue, cues, said, speakers));
    learnTypes(text, gold);
  }

  private void learn(
      ResolvedText text,
      BratDocument gold,
      MentionFrame cue,
      MentionIndex cues,
      List<BratDocument.Event> events,
      List<EntityFrame> speakers) {
    List<MentionFrame> candidates = SourceResolver.candidates(text, cue, speakers);
    Map<MentionFrame, String> labels = new HashMap<>();
    for (BratDocument.Event event : events) {
      for (String id : event.targets("Via")) {
        MentionFrame via = GoldSpans.best(text, candidates, GoldSpans.of(gold, id));
        if (via != null) {
          labels.put(via, SourceResolver.VIA);
        }
      }
      boolean implicit = gold.attribute(event.id(), "Implicit") != null;
      for (String id : event.targets("Source")) {
        if (implicit) {
          Set<Span> spans = GoldSpans.mentions(gold, id);
          for (MentionFrame candidate : candidates) {
            Span span = text.text().span(candidate.first(), candidate.end());
            if (spans.stream().anyMatch(one -> GoldSpans.alike(one, span))) {
              labels.put(candidate, SourceResolver.IMPLICIT);
            }
          }
        } else {
          MentionFrame source = GoldSpans.best(text, candidates, GoldSpans.of(gold, id));
          if (source != null) {
            labels.put(source, SourceResolver.SOURCE);
          }
        }
      }
    }
    Features features = Features.readable();
    MentionFrame source = null;
    for (MentionFrame candidate : candidates) {
      String label = labels.getOrDefault(candidate, SourceResolver.NONE);
      features.clear();
      SourceResolver.addFeatures(text, cue, cues, candidate, speakers, lexicon, features);
      sources.add(label, features);
      boolean speaks = label.equals(SourceResolver.SOURCE) || label.equals(SourceResolver.IMPLICIT);
      if (speaks && (source == null || label.equals(SourceResolver.SOURCE))) {
        source = candidate;
      }
    }
    if (source != null) {
      List<MentionFrame> via = new ArrayList<>();
      labels.forEach(
          (mention, label) -> {
            if (label.equals(SourceResolver.VIA)) {
              via.add(mention);
            }
          });
      learnContent(
          ContentFinder.Frame.of(text, cue, source, via, cues, lexicon), gold, events.get(0));
      SourceResolver.addSpeaker(speakers, text.entity(source));
    }
  }

  private void learnContent(
      ContentFinder.Frame frame, BratDocument gold, BratDocument.Event event) {
    List<String> contents = event.targets("Content");
    if (contents.isEmpty()) {
      return;
    }
    Span span = GoldSpans.of(gold, contents.get(0));
    int first = TrainingText.tokenAt(frame.text().text(), span.start());
    int end = TrainingText.tokenAt(frame.text().text(), span.end() - 1) + 1;
    boolean before = first < frame.cue().first();
    Features features = Features.readable();
    ContentFinder.addSideFeatures(frame, features);
    sides.add(before ? ContentFinder.BEFORE : ContentFinder.AFTER, features);
    if (before) {
      int stop = ContentFinder.endBefore(frame);
      choose(
          startsBefore,
          ContentFinder.startsBefore(frame),
          first,
          (at, out) -> ContentFinder.addStartBeforeFeatures(frame, at, stop, out));
      return;
    }
    choose(
        starts,
        ContentFinder.starts(frame),
        first,
        (at, out) -> ContentFinder.addStartFeatures(frame, at, out));
    if (first < frame.text().text().tokens().size()) {
      List<Integer> places = ContentFinder.ends(frame, first);
      choose(
          ends,
          places,
          end,
          (at, out) -> ContentFinder.addEndFeatures(frame, first, places, places.indexOf(at), out));
    }
  }

  /** Adds the features of a place. */
  interface PlaceFeatures {
    void add(int at, Features out);
  }

  /** Teaches that of some places one is right; nothing when the right one is not among them. */
  static void choose(ModelTrainer trainer, List<Integer> places, int right, PlaceFeatures look) {
    if (!places.contains(right)) {
      return;
    }
    Features features = Features.readable();
    for (int place : places) {
      features.clear();
      look.add(place, features);
      trainer.add(place == right ? ContentFinder.YES : ContentFinder.NO, features);
    }
  }

  private void learnTypes(ResolvedText text, BratDocument gold) {
    for (BratDocument.TextBound bound : gold.spans().values()) {
      String type = gold.attribute(bound.id(), "SourceType");
      MentionFrame mention = type == null ? null : actor(text, bound.span());
      if (type != null && mention != null) {
        Features features = Features.readable();
        SourceTyper.addFeatures(text, mention, features);
        types.add(Source.Type.valueOf(type.toUpperCase(Locale.ROOT)).toString(), features);
      }
    }
  }

  private static @Nullable MentionFrame actor(ResolvedText text, Span span) {
    int token = TrainingText.tokenAt(text.text(), span.start());
    if (token >= text.text().tokens().size()) {
      return null;
    }
    return GoldSpans.best(text, text.actors(text.text().sentenceOf(token)), span);
  }
}
