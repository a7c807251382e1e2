package io.isnad.internal.assembly;

import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.internal.attribution.AttributionFinder;
import io.isnad.internal.attribution.AttributionFrame;
import io.isnad.internal.attribution.ContentFinder;
import io.isnad.internal.attribution.SourceResolver;
import io.isnad.internal.attribution.SourceTyper;
import io.isnad.internal.coreference.CoreferenceResolver;
import io.isnad.internal.coreference.Entities;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.EntityFinder;
import io.isnad.internal.entities.LayerTagger;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.WordFeatures;
import io.isnad.internal.inference.SequenceTagger;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.lexicon.WordClusters;
import io.isnad.internal.meetings.MeetingFinder;
import io.isnad.internal.meetings.OccasionFrame;
import io.isnad.internal.meetings.OccasionMatcher;
import io.isnad.internal.meetings.RoleResolver;
import io.isnad.internal.meetings.StatusFinder;
import io.isnad.internal.meetings.TopicFinder;
import io.isnad.internal.segmentation.CliticFinder;
import io.isnad.internal.segmentation.FurnitureFinder;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Segmenter;
import io.isnad.internal.time.PublicationDateFinder;
import io.isnad.internal.time.TimeFinder;
import io.isnad.internal.time.TimeFrame;
import java.time.LocalDate;
import java.util.List;

/**
 * The way of a text through the stages, each called once.
 *
 * <p>Immutable; safe for use by many threads.
 */
public record Pipeline(
    Lexicon lexicon,
    WordClusters clusters,
    Segmenter segmenter,
    EntityFinder entityFinder,
    CoreferenceResolver coreference,
    TimeFinder timeFinder,
    PublicationDateFinder dateFinder,
    AttributionFinder attributionFinder,
    MeetingFinder meetingFinder) {

  /** The pipeline that the models and lists of a bundle make. */
  public static Pipeline of(ModelBundle bundle) {
    Lexicon lexicon = bundle.lexicon();
    return new Pipeline(
        lexicon,
        bundle.clusters(),
        new Segmenter(
            new FurnitureFinder(lexicon),
            new CliticFinder(bundle.model("clitics"), bundle.clusters(), lexicon)),
        new EntityFinder(tagger(bundle, "names"), tagger(bundle, "nominals")),
        new CoreferenceResolver(lexicon),
        new TimeFinder(lexicon),
        new PublicationDateFinder(lexicon),
        new AttributionFinder(
            tagger(bundle, "cues"),
            new SourceResolver(
                bundle.model("sources"),
                bundle.model("via"),
                lexicon,
                bundle.parameter("sources.least", 0.2)),
            new ContentFinder(
                bundle.model("content-side"),
                bundle.model("content-start"),
                bundle.model("content-end"),
                bundle.model("content-start-before")),
            new SourceTyper(bundle.model("source-type")),
            lexicon),
        new MeetingFinder(
            tagger(bundle, "triggers"),
            new RoleResolver(
                bundle.model("roles"),
                new RoleResolver.Least(
                    bundle.parameter("roles.participant", 0.5),
                    bundle.parameter("roles.least", 0.2),
                    bundle.parameter("roles.place", 0.5),
                    bundle.parameter("roles.time", 0.5))),
            new TopicFinder(
                bundle.model("topic-start"),
                bundle.model("topic-end"),
                bundle.parameter("topics.least", 0.5)),
            new StatusFinder(
                bundle.model("status"), bundle.model("channel"), bundle.model("secret")),
            new OccasionMatcher(bundle.model("occasions")),
            lexicon));
  }

  private static LayerTagger tagger(ModelBundle bundle, String name) {
    double bias = bundle.parameter(name + ".bias", 0);
    return new LayerTagger(new SequenceTagger(bundle.model(name), bias), ModelBundle.DOMAIN);
  }

  /** How far a text is read. */
  public enum Depth {
    /** Persons, organisations, places and groups. */
    ENTITIES,
    /** And who says what. */
    ATTRIBUTIONS,
    /** And who met whom, and when. */
    MEETINGS
  }

  /** Reads an article up to a depth; lists of what lies deeper are empty. */
  public Extraction extract(Article article, Depth depth) {
    SegmentedText text = segmenter.segment(article.text());
    WordFeatures words = new WordFeatures(text, lexicon, clusters);
    List<MentionFrame> mentions = entityFinder.find(words);
    Entities entities = coreference.resolve(text, mentions);
    ResolvedText resolved = new ResolvedText(words, mentions, entities);
    boolean whole = depth == Depth.MEETINGS;
    LocalDate published = article.published().orElse(null);
    if (whole && published == null) {
      published = dateFinder.find(text);
    }
    List<TimeFrame> times = whole ? timeFinder.find(text, published) : List.of();
    List<AttributionFrame> attributions =
        depth == Depth.ENTITIES ? List.of() : attributionFinder.find(resolved);
    List<OccasionFrame> meetings = whole ? meetingFinder.find(resolved, times) : List.of();
    return new Assembler(article, published, resolved).assemble(times, attributions, meetings);
  }
}
