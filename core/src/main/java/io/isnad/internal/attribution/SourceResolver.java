package io.isnad.internal.attribution;

import io.isnad.Mention;
import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.entities.Quotation;
import io.isnad.internal.inference.Buckets;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who speaks. Every mention that could be the source of a cue stands twice among the
 * options, as the written source and as the antecedent of an unwritten one; beside them stands that
 * it is none of them. One model ranks the options. Another then tells which other mentions pass the
 * words on.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class SourceResolver {

  /** The outcomes of the model. */
  public static final String SOURCE = "source";

  public static final String IMPLICIT = "implicit";
  public static final String VIA = "via";
  public static final String NONE = "none";

  private static final int SENTENCES_BACK = 3;
  private static final int SPEAKERS_BACK = 3;
  private static final int SPEAKERS_KNOWN = 32;
  private static final int LONGEST_PATH = 60;
  private static final double LEAST_VIA = 0.5;

  private final LinearModel model;
  private final LinearModel passing;
  private final Lexicon lexicon;
  private final double least;
  private final int written;
  private final int unwritten;
  private final int none;

  /**
   * A resolver.
   *
   * @param model ranks the options {@link #SOURCE}, {@link #IMPLICIT} and {@link #NONE}
   * @param passing tells {@link #VIA} from {@link #NONE}
   * @param least no source whose probability is below is taken
   */
  public SourceResolver(LinearModel model, LinearModel passing, Lexicon lexicon, double least) {
    this.model = model;
    this.passing = passing;
    this.lexicon = lexicon;
    this.least = least;
    this.written = model.outcomes().indexOf(SOURCE);
    this.unwritten = model.outcomes().indexOf(IMPLICIT);
    this.none = model.outcomes().indexOf(NONE);
  }

  /** Who speaks, whether unwritten, and through whom. */
  public record Found(
      MentionFrame source, boolean implicit, List<MentionFrame> via, double probability) {}

  /** The source of a cue; null when no mention is likely enough. */
  public @Nullable Found resolve(
      ResolvedText text, MentionFrame cue, MentionIndex cues, List<EntityFrame> speakers) {
    List<MentionFrame> candidates = candidates(text, cue, speakers);
    double[] options = new double[2 * candidates.size() + 1];
    Features features = Features.hashed();
    for (int i = 0; i < candidates.size(); i++) {
      features.clear();
      addFeatures(text, cue, cues, candidates.get(i), speakers, lexicon, features);
      double[] scores = model.scores(features);
      options[2 * i] = scores[written];
      options[2 * i + 1] = scores[unwritten];
    }
    features.clear();
    addNoneFeatures(text, cue, lexicon, features);
    options[2 * candidates.size()] = model.scores(features)[none];
    LinearModel.softmax(options);
    MentionFrame best = null;
    double most = 0;
    boolean implicit = false;
    for (int i = 0; i < candidates.size(); i++) {
      double probability = options[2 * i] + options[2 * i + 1];
      if (probability > most) {
        most = probability;
        best = candidates.get(i);
        implicit = options[2 * i + 1] > options[2 * i];
      }
    }
    if (best == null || most < least) {
      return null;
    }
    List<MentionFrame> via = new ArrayList<>();
    for (MentionFrame candidate : candidates) {
      if (!candidate.equals(best)) {
        features.clear();
        addPassingFeatures(text, cue, cues, candidate, best, implicit, speakers, lexicon, features);
        if (passing.probability(features, VIA) > LEAST_VIA) {
          via.add(candidate);
        }
      }
    }
    MentionFrame source = best;
    via.removeIf(v -> v.overlaps(source) && text.entity(v).equals(text.entity(source)));
    return new Found(source, implicit, via, Math.min(1, most));
  }

  /** Notes who spoke last; only the latest speakers are remembered. */
  public static void addSpeaker(List<EntityFrame> speakers, EntityFrame speaker) {
    speakers.add(speaker);
    if (speakers.size() > SPEAKERS_KNOWN) {
      speakers.remove(0);
    }
  }

  /**
   * The mentions that may be the source: those of the cue's sentence, the last mention of each
   * entity of the sentences before it, and of the last speakers.
   */
  public static List<MentionFrame> candidates(
      ResolvedText text, MentionFrame cue, List<EntityFrame> speakers) {
    List<MentionFrame> out = new ArrayList<>();
    Set<EntityFrame> seen = new HashSet<>();
    int sentence = text.text().sentenceOf(cue.first());
    for (MentionFrame mention : text.actors(sentence)) {
      if (!mention.overlaps(cue)) {
        out.add(mention);
        if (mention.first() < cue.first()) {
          seen.add(text.entity(mention));
        }
      }
    }
    for (int back = 1; back <= SENTENCES_BACK; back++) {
      List<MentionFrame> before = text.actors(sentence - back);
      for (int i = before.size() - 1; i >= 0; i--) {
        if (seen.add(text.entity(before.get(i)))) {
          out.add(before.get(i));
        }
      }
    }
    for (int i = 0; i < Math.min(SPEAKERS_BACK, speakers.size()); i++) {
      EntityFrame speaker = speakers.get(speakers.size() - 1 - i);
      if (seen.add(speaker)) {
        out.add(speaker.mentionBefore(cue.first()));
      }
    }
    return out;
  }

  /** The features of a cue and a candidate; {@code speakers} are the sources of the cues before. */
  public static void addFeatures(
      ResolvedText text,
      MentionFrame cue,
      MentionIndex cues,
      MentionFrame candidate,
      List<EntityFrame> speakers,
      Lexicon lexicon,
      Features out) {
    Sentence sentence = text.sentence(cue.first());
    Token cueToken = text.text().tokens().get(cue.first());
    CueSense sense = CueSense.of(cueToken, lexicon);
    EntityFrame entity = text.entity(candidate);
    String kind = candidate.kind().toString();
    int back = text.text().sentenceOf(cue.first()) - text.text().sentenceOf(candidate.first());
    boolean after = candidate.first() >= cue.end();
    String side = back > 0 ? "p" + Math.min(back, 4) : after ? "a" : "b";
    String style = style(text, sentence, cue);
    String type = sense.kind();

    out.add("b", side, type);
    out.add("k", side, type, kind);
    out.add("l", side, sense.lemma());
    out.add("lk", side, sense.lemma(), kind);
    out.add("st", side, type, style);
    out.add("sk", side, style, kind);
    out.add("e", side, entity.type().toString(), kind);
    out.add("agr", side, type, sense.agreement().fits(entity.agreement()));
    out.add("agr2", style, sense.agreement().fits(entity.agreement()), side);
    int rank = speakers.lastIndexOf(entity);
    String spoke = rank < 0 ? "never" : Buckets.of(speakers.size() - 1 - rank);
    out.add("sp", side, spoke);
    out.add("sp2", side, style, spoke);
    out.add("sp3", type, side, spoke + sense.agreement().fits(entity.agreement()));
    out.add("n", Buckets.of(entity.mentions().size()));
    addSurroundings(text, candidate, side, out);
    if (back == 0) {
      addPath(text, cue, cues, candidate, side, type, out);
    } else {
      out.add("far", Buckets.of(cue.first() - candidate.end()), style);
      boolean first =
          text.text().sentences().get(text.text().sentenceOf(candidate.first())).first()
              >= candidate.first() - 2;
      out.add("pf", side, Boolean.toString(first));
    }
  }

  /** The features of a cue whose source is not among the candidates. */
  public static void addNoneFeatures(
      ResolvedText text, MentionFrame cue, Lexicon lexicon, Features out) {
    CueSense sense = CueSense.of(text.text().tokens().get(cue.first()), lexicon);
    Sentence sentence = text.sentence(cue.first());
    out.add("none");
    out.add("none-k", sense.kind());
    out.add("none-l", sense.lemma());
    out.add("none-st", sense.kind(), style(text, sentence, cue));
    out.add("none-b", text.form(sentence, cue.first() - 1));
    out.add("none-a", text.form(sentence, cue.end()));
    out.add("none-n", Buckets.of(text.actors(text.text().sentenceOf(cue.first())).size()));
  }

  /** The features of a candidate beside the source that was chosen. */
  public static void addPassingFeatures(
      ResolvedText text,
      MentionFrame cue,
      MentionIndex cues,
      MentionFrame candidate,
      MentionFrame source,
      boolean implicit,
      List<EntityFrame> speakers,
      Lexicon lexicon,
      Features out) {
    addFeatures(text, cue, cues, candidate, speakers, lexicon, out);
    String order = place(candidate, cue) + place(candidate, source) + place(source, cue);
    boolean here = text.text().sentenceOf(candidate.first()) == text.text().sentenceOf(cue.first());
    String near = Boolean.toString(here);
    out.add("or", order, near, Boolean.toString(implicit));
    out.add("ork", order + near, candidate.kind().toString(), source.kind().toString());
    int from = Math.min(candidate.end(), source.end());
    int to = Math.max(candidate.first(), source.first());
    if (to >= from && to - from <= 3) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < to; i++) {
        words.append(text.text().tokens().get(i).form()).append(' ');
      }
      out.add("orw", order, words.toString());
    }
    boolean about = false;
    for (int i = from; i < Math.min(to, from + LONGEST_PATH); i++) {
      about |= text.text().tokens().get(i).is("عن");
    }
    out.add("orf", order, near, Boolean.toString(about));
    out.add("same", Boolean.toString(text.entity(candidate).equals(text.entity(source))));
  }

  private static String place(MentionFrame one, MentionFrame other) {
    return one.overlaps(other) ? "o" : one.first() < other.first() ? "<" : ">";
  }

  /** How the cue stands in its sentence: what tells a written subject from an unwritten one. */
  private static String style(ResolvedText text, Sentence sentence, MentionFrame cue) {
    String start = cue.first() - sentence.first() < 2 ? "1" : "0";
    String next;
    if (cue.end() >= sentence.end()) {
      next = "end";
    } else {
      Token token = text.text().tokens().get(cue.end());
      if (CueSense.isComplementiser(token)) {
        next = "that";
      } else if (token.kind() == Token.Kind.MARK) {
        next = Quotation.isMark(token.form()) ? "quote" : token.form();
      } else if (token.is("الي") || token.is("علي") || token.is("عن") || token.is("في")) {
        next = token.form();
      } else {
        next = token.stem().startsWith("ال") ? "al" : "w";
      }
    }
    String clitic = text.text().tokens().get(cue.first()).clitics();
    return start + clitic + next;
  }

  private static void addSurroundings(
      ResolvedText text, MentionFrame candidate, String side, Features out) {
    Sentence sentence = text.sentence(candidate.first());
    Token first = text.text().tokens().get(candidate.first());
    out.add("cl", side, first.clitics());
    out.add("wb", side, text.form(sentence, candidate.first() - 1));
    out.add("wa", side, text.form(sentence, candidate.end()));
    out.add("h", side, first.stem());
    for (MentionFrame other : text.actors(text.text().sentenceOf(candidate.first()))) {
      if (other.covers(candidate)) {
        out.add("in", side, other.kind().toString());
      } else if (candidate.covers(other)) {
        out.add("has", side, other.kind().toString());
      }
    }
    if (text.words().quoted(candidate.first())) {
      out.add("q", side);
    }
  }

  /** What lies between cue and candidate in one sentence. */
  private static void addPath(
      ResolvedText text,
      MentionFrame cue,
      MentionIndex cues,
      MentionFrame candidate,
      String side,
      String type,
      Features out) {
    boolean after = candidate.first() >= cue.end();
    int from = after ? cue.end() : Math.min(candidate.end(), cue.first());
    int to = after ? candidate.first() : cue.first();
    StringBuilder path = new StringBuilder();
    boolean comma = false;
    boolean clause = false;
    boolean quote = false;
    boolean about = false;
    for (int i = from; i < to; i++) {
      Token token = text.text().tokens().get(i);
      comma |= token.is("،") || token.is(",");
      clause |= CueSense.isComplementiser(token) || token.is("الذي") || token.is("التي");
      quote |= Quotation.isMark(token.form());
      about |= token.is("عن");
    }
    path.append(comma ? 'c' : '-').append(clause ? 't' : '-').append(quote ? 'q' : '-');
    path.append(about ? 'f' : '-');
    int others = 0;
    for (MentionFrame other : text.actors(text.text().sentenceOf(cue.first()))) {
      if (other.first() >= from && other.end() <= to && !candidate.covers(other)) {
        others++;
      }
    }
    int between = cues.countIn(from, to);
    String distance = Buckets.of(to - from);
    out.add("d", side, type, distance);
    out.add("p", side, type, path.toString());
    out.add("pd", side, path.toString(), distance);
    out.add("o", side, type, Buckets.of(others));
    out.add("po", side, path.toString(), Buckets.of(others));
    out.add("c", side, type, Buckets.of(between));
    if (to - from <= 2) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < to; i++) {
        words.append(text.text().tokens().get(i).form()).append(' ');
      }
      out.add("ws", side, words.toString(), candidate.kind().toString());
    }
    if (candidate.kind() == Mention.Kind.TITLE) {
      out.add("ta", side, Buckets.of(to - from));
    }
  }
}
