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
import io.isnad.internal.inference.Chooser;
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
  final ChoiceTrainer sources =
      new ChoiceTrainer(SourceResolver.SOURCE, SourceResolver.IMPLICIT, SourceResolver.NONE);
  final ModelTrainer passing = new ModelTrainer();
  final ModelTrainer sides = new ModelTrainer();
  final ChoiceTrainer starts = new ChoiceTrainer(Chooser.YES);
  final ChoiceTrainer ends = new ChoiceTrainer(Chooser.YES);
  final ChoiceTrainer startsBefore = new ChoiceTrainer(Chooser.YES);
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
      boolean written = label.equals(SourceResolver.SOURCE);
      boolean implicit = label.equals(SourceResolver.IMPLICIT);
      features.clear();
      SourceResolver.addFeatures(text, cue, cues, candidate, speakers, lexicon, features);
      sources.option(SourceResolver.SOURCE, features, written);
      sources.option(SourceResolver.IMPLICIT, features, implicit);
      if (written || implicit && source == null) {
        source = candidate;
      }
    }
    features.clear();
    SourceResolver.addNoneFeatures(text, cue, lexicon, features);
    sources.option(SourceResolver.NONE, features, source == null);
    sources.choose();
    if (source != null) {
      List<MentionFrame> via = new ArrayList<>();
      labels.forEach(
          (mention, label) -> {
            if (label.equals(SourceResolver.VIA)) {
              via.add(mention);
            }
          });
      learnPassing(text, cue, cues, candidates, source, labels, speakers);
      learnContent(
          ContentFinder.Frame.of(text, cue, source, via, cues, lexicon), gold, events.get(0));
      SourceResolver.addSpeaker(speakers, text.entity(source));
    }
  }

  private void learnPassing(
      ResolvedText text,
      MentionFrame cue,
      MentionIndex cues,
      List<MentionFrame> candidates,
      MentionFrame source,
      Map<MentionFrame, String> labels,
      List<EntityFrame> speakers) {
    boolean implicit = SourceResolver.IMPLICIT.equals(labels.get(source));
    Features features = Features.readable();
    for (MentionFrame candidate : candidates) {
      if (!candidate.equals(source)) {
        features.clear();
        SourceResolver.addPassingFeatures(
            text, cue, cues, candidate, source, implicit, speakers, lexicon, features);
        boolean via = SourceResolver.VIA.equals(labels.get(candidate));
        passing.add(via ? SourceResolver.VIA : SourceResolver.NONE, features);
      }
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
      List<Integer> places = ContentFinder.startsBefore(frame);
      choose(
          startsBefore,
          places,
          first,
          (i, out) -> ContentFinder.addStartBeforeFeatures(frame, places.get(i), stop, out));
      return;
    }
    List<Integer> openings = ContentFinder.starts(frame);
    choose(
        starts,
        openings,
        first,
        (i, out) -> ContentFinder.addStartFeatures(frame, openings.get(i), out));
    if (first < frame.text().text().tokens().size()) {
      List<Integer> closings = ContentFinder.ends(frame, first);
      choose(
          ends,
          closings,
          end,
          (i, out) -> ContentFinder.addEndFeatures(frame, first, closings, i, out));
    }
  }

  /** Teaches that of some places one is right; nothing when the right one is not among them. */
  static void choose(ChoiceTrainer trainer, List<Integer> places, int right, Chooser.Looks looks) {
    Features features = Features.readable();
    for (int i = 0; i < places.size(); i++) {
      features.clear();
      looks.add(i, features);
      trainer.option(Chooser.YES, features, places.get(i) == right);
    }
    trainer.choose();
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
