package io.isnad.benchmark;

import io.isnad.internal.assembly.BundleFiles;
import io.isnad.internal.assembly.ModelBundle;
import io.isnad.internal.assembly.Pipeline;
import io.isnad.internal.attribution.AttributionFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.meetings.OccasionFrame;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.time.TimeFrame;
import java.time.LocalDate;
import java.util.List;

/** The stages of the pipeline one by one, as {@link Pipeline} calls them, all but the assembly. */
public final class Stages {

  /** The names of the stages, in their order. */
  public static final List<String> NAMES =
      List.of(
          "segmentation",
          "lexicon and words",
          "entities",
          "coreference",
          "time",
          "attribution",
          "meetings");

  static final LocalDate DAY = LocalDate.of(2023, 4, 15);

  private final Pipeline pipeline;

  /** The stages over a bundle. */
  public Stages(ModelBundle bundle) {
    this.pipeline = Pipeline.of(bundle);
  }

  /** The bundle on the class path. */
  public static ModelBundle bundle() {
    return ModelBundle.load(BundleFiles.onClassPath(Stages.class.getClassLoader()));
  }

  /** What the stages hand on, for one text. */
  record Work(
      SegmentedText segmented,
      WordFeatures words,
      List<MentionFrame> mentions,
      ResolvedText resolved,
      List<TimeFrame> times) {}

  SegmentedText segment(String text) {
    return pipeline.segmenter().segment(text);
  }

  WordFeatures words(SegmentedText segmented) {
    return new WordFeatures(segmented, pipeline.lexicon(), pipeline.clusters());
  }

  List<MentionFrame> mentions(WordFeatures words) {
    return pipeline.entityFinder().find(words);
  }

  ResolvedText resolve(WordFeatures words, List<MentionFrame> mentions) {
    return new ResolvedText(
        words, mentions, pipeline.coreference().resolve(words.text(), mentions));
  }

  List<TimeFrame> times(SegmentedText segmented) {
    return pipeline.timeFinder().find(segmented, DAY);
  }

  List<AttributionFrame> attributions(ResolvedText resolved) {
    return pipeline.attributionFinder().find(resolved);
  }

  List<OccasionFrame> meetings(ResolvedText resolved, List<TimeFrame> times) {
    return pipeline.meetingFinder().find(resolved, times);
  }

  /** Runs all stages and keeps what they hand on. */
  Work work(String text) {
    SegmentedText segmented = segment(text);
    WordFeatures words = words(segmented);
    List<MentionFrame> mentions = mentions(words);
    return new Work(segmented, words, mentions, resolve(words, mentions), times(segmented));
  }

  /** Runs all stages and adds the CPU time of each to {@code nanoseconds}. */
  void time(String text, long[] nanoseconds) {
    long[] at = {Clock.cpu()};
    SegmentedText segmented = segment(text);
    lap(at, nanoseconds, 0);
    WordFeatures words = words(segmented);
    lap(at, nanoseconds, 1);
    List<MentionFrame> mentions = mentions(words);
    lap(at, nanoseconds, 2);
    ResolvedText resolved = resolve(words, mentions);
    lap(at, nanoseconds, 3);
    List<TimeFrame> times = times(segmented);
    lap(at, nanoseconds, 4);
    attributions(resolved);
    lap(at, nanoseconds, 5);
    meetings(resolved, times);
    lap(at, nanoseconds, 6);
  }

  private static void lap(long[] at, long[] nanoseconds, int stage) {
    long now = Clock.cpu();
    nanoseconds[stage] += now - at[0];
    at[0] = now;
  }
}
