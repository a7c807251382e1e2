package io.isnad.internal.attribution;

import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.MentionIndex;
import io.isnad.internal.entities.Quotation;
import io.isnad.internal.inference.Buckets;
import io.isnad.internal.inference.Chooser;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.Sentence;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is said: on which side of the cue it lies, where it begins and where it ends. Each of
 * the three questions has its own model, which chooses among the places that punctuation and
 * conjunctions offer.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class ContentFinder {

  public static final String AFTER = "after";
  public static final String BEFORE = "before";

  /** So many tokens before a cue or its source may belong to neither, the mark counted. */
  private static final int LINK = 4;

  private static final int LONGEST_LEAD = 60;
  private static final int LONGEST_CONTENT = 400;
  private static final int QUOTED_SENTENCES = 8;

  private final LinearModel side;
  private final Chooser start;
  private final Chooser end;
  private final Chooser startBefore;

  public ContentFinder(
      LinearModel side, LinearModel start, LinearModel end, LinearModel startBefore) {
    this.side = side;
    this.start = new Chooser(start);
    this.end = new Chooser(end);
    this.startBefore = new Chooser(startBefore);
  }

  /** The tokens {@code [first, end)} of a content. */
  public record Content(int first, int end, double probability) {}

  /** What a cue and its source say of their sentence; the source may stand elsewhere. */
  public record Frame(
      ResolvedText text,
      MentionFrame cue,
      @Nullable MentionFrame source,
      List<MentionFrame> via,
      MentionIndex cues,
      Lexicon lexicon) {

    /** A frame; the cues are all cues of the text. */
    public static Frame of(
        ResolvedText text,
        MentionFrame cue,
        MentionFrame source,
        List<MentionFrame> via,
        MentionIndex cues,
        Lexicon lexicon) {
      boolean here = text.text().sentenceOf(source.first()) == text.text().sentenceOf(cue.first());
      return new Frame(text, cue, here ? source : null, via, cues, lexicon);
    }

    Sentence sentence() {
      return text.sentence(cue.first());
    }

    CueSense sense() {
      return CueSense.of(text.text().tokens().get(cue.first()), lexicon);
    }

    /** The end of cue and source where the source follows the cue. */
    int head() {
      return source != null && source.first() >= cue.end() ? source.end() : cue.end();
    }

    Token token(int index) {
      return text.text().tokens().get(index);
    }

    String form(int index) {
      return text.form(sentence(), index);
    }

    boolean isMark(int index) {
      return token(index).kind() == Token.Kind.MARK;
    }
  }

  /** The content of a cue, or null when there is no place for one. */
  public @Nullable Content find(Frame frame) {
    Features features = Features.hashed();
    addSideFeatures(frame, features);
    boolean before = side.probability(features, BEFORE) > 0.5;
    if (before) {
      Content content = findBefore(frame);
      if (content != null) {
        return content;
      }
    }
    return findAfter(frame);
  }

  private @Nullable Content findAfter(Frame frame) {
    List<Integer> starts = starts(frame);
    Chooser.Chosen opening =
        start.choose(starts.size(), (i, out) -> addStartFeatures(frame, starts.get(i), out));
    if (opening == null) {
      return null;
    }
    int first = starts.get(opening.option());
    List<Integer> ends = ends(frame, first);
    Chooser.Chosen closing =
        end.choose(ends.size(), (i, out) -> addEndFeatures(frame, first, ends, i, out));
    return closing == null
        ? null
        : new Content(
            first, ends.get(closing.option()), opening.probability() * closing.probability());
  }

  private @Nullable Content findBefore(Frame frame) {
    int stop = endBefore(frame);
    List<Integer> starts = startsBefore(frame);
    Chooser.Chosen opening =
        startBefore.choose(
            starts.size(), (i, out) -> addStartBeforeFeatures(frame, starts.get(i), stop, out));
    return opening == null
        ? null
        : new Content(starts.get(opening.option()), stop, opening.probability());
  }

  /** The features of the choice between the sides. */
  public static void addSideFeatures(Frame frame, Features out) {
    Sentence sentence = frame.sentence();
    CueSense sense = frame.sense();
    out.add("k", sense.kind());
    out.add("l", sense.lemma());
    out.add("w", frame.form(frame.cue().first()));
    boolean opening = frame.cue().first() - sentence.first() < 2;
    out.add("o", sense.kind(), Boolean.toString(opening));
    out.add("b", frame.form(frame.cue().first() - 1));
    out.add("bk", sense.kind(), frame.form(frame.cue().first() - 1));
    int head = frame.head();
    out.add("a", frame.form(head));
    out.add("ak", sense.kind(), frame.form(head));
    boolean clause = false;
    boolean quote = false;
    for (int i = frame.cue().end(); i < sentence.end(); i++) {
      clause |= CueSense.isComplementiser(frame.token(i));
      quote |= Quotation.isMark(frame.token(i).form());
    }
    out.add("t", sense.kind(), Boolean.toString(clause), Boolean.toString(quote));
    out.add("r", sense.kind(), Buckets.of(sentence.end() - head));
    out.add("ro", Boolean.toString(opening), Buckets.of(sentence.end() - head));
    out.add("bb", frame.form(frame.cue().first() - 2), frame.form(frame.cue().first() - 1));
    out.add("q", Boolean.toString(quoteBefore(frame)), Boolean.toString(quote));
    out.add("ends", sense.kind(), Boolean.toString(head >= sentence.end() || frame.isMark(head)));
    String place =
        frame.source() == null ? "far" : frame.source().first() < frame.cue().first() ? "b" : "a";
    out.add("s", sense.kind(), place, Boolean.toString(opening));
  }

  private static boolean quoteBefore(Frame frame) {
    boolean quote = false;
    for (int i = Math.max(frame.sentence().first(), frame.cue().first() - 3);
        i < frame.cue().first();
        i++) {
      quote |= Quotation.isMark(frame.token(i).form());
    }
    return quote;
  }

  /** The tokens at which a content after the cue may begin. */
  public static List<Integer> starts(Frame frame) {
    List<Integer> out = new ArrayList<>();
    Sentence sentence = frame.sentence();
    int stop = Math.min(sentence.end(), frame.cue().end() + LONGEST_LEAD);
    for (int i = frame.cue().end(); i < stop; i++) {
      boolean inSource =
          frame.source() != null && i >= frame.source().first() && i < frame.source().end();
      if (!inSource && !frame.isMark(i)) {
        out.add(i);
      }
    }
    boolean open = true;
    for (int i = frame.head(); i < sentence.end(); i++) {
      open &= frame.isMark(i);
    }
    if (open && sentence.end() < frame.text().text().tokens().size()) {
      int next = sentence.end();
      while (next < frame.text().text().tokens().size() - 1 && frame.isMark(next)) {
        next++;
      }
      out.add(next);
    }
    return out;
  }

  /** The features of a beginning. */
  public static void addStartFeatures(Frame frame, int at, Features out) {
    CueSense sense = frame.sense();
    String before =
        at == frame.cue().end() ? "CUE" : at == frame.head() ? "HEAD" : raw(frame, at - 1);
    String before2 = at - 2 < frame.cue().first() ? "_" : raw(frame, at - 2);
    out.add("b", before);
    out.add("bb", before2, before);
    out.add("lb", sense.lemma(), before);
    out.add("kb", sense.kind(), before);
    Token token = frame.token(at);
    out.add("w", token.stem());
    out.add("c", sense.kind(), token.clitics());
    out.add("lc", sense.lemma(), token.clitics(), before);
    int clauses = 0;
    int quotes = 0;
    int commas = 0;
    int colons = 0;
    for (int i = frame.cue().end(); i < at; i++) {
      if (CueSense.isComplementiser(frame.token(i))) {
        clauses++;
      }
      String form = frame.token(i).form();
      quotes += Quotation.isMark(form) ? 1 : 0;
      commas += form.equals("،") ? 1 : 0;
      colons += form.equals(":") ? 1 : 0;
    }
    boolean later = false;
    for (int i = at; i < Math.min(frame.sentence().end(), at + 12); i++) {
      later |= CueSense.isComplementiser(frame.token(i));
    }
    String counts = Math.min(clauses, 2) + "," + Math.min(quotes, 2) + "," + Math.min(colons, 1);
    out.add("n", counts, before);
    out.add("nl", counts, Boolean.toString(later), sense.kind());
    out.add("m", Buckets.of(commas), before);
    boolean behind = at >= frame.head();
    out.add("h", Boolean.toString(behind), Buckets.of(at - frame.head()), sense.kind());
    out.add("hb", Boolean.toString(behind), before, counts);
    out.add(
        "sp",
        frame.source() == null ? "far" : frame.head() > frame.cue().end() ? "a" : "b",
        before);
    out.add("ld", sense.lemma(), Buckets.of(at - frame.head()));
    int others = Math.min(2, frame.cues().countIn(frame.cue().end(), at));
    out.add("cu", Integer.toString(others), before);
    String names = layer(frame, 0, at - 1) + layer(frame, 0, at);
    String nominals = layer(frame, 1, at - 1) + layer(frame, 1, at);
    out.add("y0", names, sense.kind());
    out.add("y1", nominals, sense.kind());
    out.add("y", names, nominals, Boolean.toString(behind));
    out.add("u", frame.text().words().cluster(at, 0), before);
    out.add("ub", frame.text().words().cluster(at - 1, 0), sense.kind());
    if (at >= frame.sentence().end()) {
      out.add("next");
    }
  }

  /** The places, as first token behind, at which a content that begins at {@code first} may end. */
  public static List<Integer> ends(Frame frame, int first) {
    List<Integer> out = new ArrayList<>();
    int number = frame.text().text().sentenceOf(first);
    int stop = stop(frame, first, number);
    for (int i = first + 1; i < stop; i++) {
      Token token = frame.token(i);
      boolean boundary =
          token.kind() == Token.Kind.MARK
              || token.clitics().startsWith("و")
              || frame.cues().startsAt(i);
      if (boundary && !isMarkBefore(frame, i)) {
        out.add(i);
      }
    }
    int last = stop;
    while (last > first + 1 && frame.isMark(last - 1)) {
      last--;
    }
    if (out.isEmpty() || out.get(out.size() - 1) < last) {
      out.add(last);
    }
    return out;
  }

  /**
   * The end of the sentence, or of the quotation that the content opens and that runs over
   * sentences.
   */
  private static int stop(Frame frame, int first, int sentence) {
    List<Sentence> sentences = frame.text().text().sentences();
    int stop = sentences.get(sentence).end();
    boolean quoted = first > 0 && Quotation.isMark(frame.token(first - 1).form());
    if (!quoted) {
      return stop;
    }
    String mark = frame.token(first - 1).form();
    for (int i = first;
        i < Math.min(frame.text().text().tokens().size(), first + LONGEST_CONTENT);
        i++) {
      String form = frame.token(i).form();
      boolean closes = Quotation.closes(form) || form.equals(mark) && !Quotation.opens(form);
      if (closes) {
        int closing = frame.text().text().sentenceOf(i);
        return closing - sentence <= QUOTED_SENTENCES ? sentences.get(closing).end() : stop;
      }
    }
    return stop;
  }

  private static boolean isMarkBefore(Frame frame, int index) {
    return frame.isMark(index) && frame.isMark(index - 1);
  }

  /** The features of an end, the {@code index}-th of {@code ends}. */
  public static void addEndFeatures(
      Frame frame, int first, List<Integer> ends, int index, Features out) {
    int at = ends.get(index);
    CueSense sense = frame.sense();
    int tokens = frame.text().text().tokens().size();
    Sentence sentence = frame.text().sentence(at - 1);
    boolean final0 = true;
    for (int i = at; i < sentence.end(); i++) {
      final0 &= frame.isMark(i);
    }
    String here = at >= sentence.end() ? "END" : frame.token(at).form();
    if (!here.equals("END") && !frame.isMark(at)) {
      here = "w";
    }
    int next = at;
    while (next < tokens && next < sentence.end() && frame.isMark(next)) {
      next++;
    }
    boolean inside = next < sentence.end();
    CueSense following =
        inside && frame.cues().startsAt(next)
            ? CueSense.of(frame.token(next), frame.lexicon())
            : new CueSense("none", "none", "?", sense.agreement());
    boolean direct = first > 0 && Quotation.isMark(frame.token(first - 1).form());
    int open = 0;
    for (int i = first; i < at; i++) {
      open += Quotation.isMark(frame.token(i).form()) ? 1 : 0;
    }
    String quotes = (direct ? "d" : "-") + open % 2 + (open > 0 ? "+" : "");
    String last = Boolean.toString(final0);
    out.add("f", last, sense.kind());
    out.add("fl", last, sense.lemma());
    out.add("h", here, last, quotes);
    out.add("hk", here, sense.kind(), following.kind());
    out.add("nk", following.kind(), last, quotes);
    out.add("nl", following.lemma(), sense.kind());
    out.add("q", quotes, here, following.kind());
    if (inside) {
      Token token = frame.token(next);
      out.add("nw", token.form(), here);
      out.add("nc", token.clitics(), here, sense.kind());
      out.add("ns", token.stem());
      String then = next + 1 < sentence.end() ? frame.token(next + 1).form() : "_";
      out.add("nn", token.form(), then);
      out.add("nnc", frame.text().words().cluster(next, 1), then);
      String stem = token.stem();
      String letters = stem.substring(0, 1) + "-" + stem.substring(Math.max(0, stem.length() - 2));
      out.add("nf", here, token.clitics() + letters);
      CueSense listed = CueSense.of(token, frame.lexicon());
      out.add("nq", here, token.clitics() + listed.kind());
      out.add("nqf", following.kind(), listed.kind(), last);
    }
    addPredicate(frame, first, at, here, last, out);
    if (inside) {
      for (int size = 0; size < 2; size++) {
        out.add("nu", here, frame.text().words().cluster(next, size));
        out.add("nul", last, frame.text().words().cluster(next, size), quotes);
      }
    }
    out.add("pu", here, frame.text().words().cluster(at - 1, 0));
    out.add("i", Buckets.of(index), last, sense.kind());
    out.add("r", Buckets.of(ends.size() - 1 - index), here);
    out.add("len", Buckets.of(at - first), here, sense.kind());
    boolean clause = first > 0 && CueSense.isComplementiser(frame.token(first - 1));
    out.add("t", Boolean.toString(clause), last, here);
    out.add("tk", Boolean.toString(clause), following.kind(), here);
    out.add("p", frame.token(at - 1).stem());
    out.add("lh", sense.lemma(), here, last);
    if (sentence.end() <= at && sentence.first() > first) {
      out.add("later", quotes);
    }
  }

  /**
   * Whether anything but names, titles, nationalities and marks has been said so far: a clause
   * needs a predicate.
   */
  private static void addPredicate(
      Frame frame, int first, int at, String here, String last, Features out) {
    int bare = 0;
    for (int i = first; i < at && bare < 4; i++) {
      boolean named =
          !frame.text().layers().get(0)[i].equals("O")
              || !frame.text().layers().get(1)[i].equals("O");
      if (!named && !frame.isMark(i) && !isNationality(frame, i)) {
        bare++;
      }
    }
    boolean clause = first > 0 && CueSense.isComplementiser(frame.token(first - 1));
    out.add("bare", Integer.toString(bare), here);
    out.add("bc", Integer.toString(bare), Boolean.toString(clause), last);
  }

  private static boolean isNationality(Frame frame, int token) {
    return frame.text().words().labels(token).stream()
        .anyMatch(label -> label.startsWith("nationalities"));
  }

  /**
   * Whether the proclitics of the first token are the speaker's: behind a quotation mark, a colon
   * or a complementiser («إنه سيلتقي», «"بالتأكيد»), not where they belong to the cue («أشاد
   * بالقوات»).
   */
  static boolean opensWithClitics(ResolvedText text, MentionFrame cue, int first) {
    if (first == 0 || text.text().tokens().get(first).clitics().isEmpty()) {
      return false;
    }
    Token before = text.text().tokens().get(first - 1);
    boolean after = first > cue.first();
    return Quotation.isMark(before.form())
        || after && (before.form().equals(":") || CueSense.isComplementiser(before));
  }

  /**
   * The end of a content that stands before its cue: at the mark in front of the words that link
   * the two («…، على حد قوله», «…، وفق ما ذكرته»).
   */
  public static int endBefore(Frame frame) {
    int stop = frame.cue().first();
    if (frame.source() != null && frame.source().end() <= stop) {
      boolean joined = true;
      for (int i = frame.source().end(); i < stop; i++) {
        joined &= frame.isMark(i);
      }
      stop = joined ? frame.source().first() : stop;
    }
    for (int i = stop - 1; i >= Math.max(frame.sentence().first() + 1, stop - LINK); i--) {
      if (frame.isMark(i)) {
        stop = i;
        break;
      }
    }
    while (stop > frame.sentence().first() + 1 && frame.isMark(stop - 1)) {
      stop--;
    }
    return stop;
  }

  /** The tokens at which a content before the cue may begin. */
  public static List<Integer> startsBefore(Frame frame) {
    List<Integer> out = new ArrayList<>();
    int stop = endBefore(frame);
    for (int i = frame.sentence().first(); i < stop; i++) {
      boolean boundary =
          i == frame.sentence().first()
              || frame.isMark(i - 1)
              || CueSense.isComplementiser(frame.token(i - 1))
              || i == frame.sentence().first() + 1;
      if (boundary && !frame.isMark(i)) {
        out.add(i);
      }
    }
    return out;
  }

  /** The features of a beginning before the cue. */
  public static void addStartBeforeFeatures(Frame frame, int at, int stop, Features out) {
    CueSense sense = frame.sense();
    String before = frame.form(at - 1);
    boolean first = at == frame.sentence().first();
    out.add("b", before);
    out.add("kb", sense.kind(), before);
    out.add("f", Boolean.toString(first), sense.kind());
    out.add("w", frame.token(at).stem());
    out.add("c", frame.token(at).clitics(), before);
    int marks = 0;
    int quotes = 0;
    boolean cue = false;
    for (int i = at; i < stop; i++) {
      marks += frame.token(i).is("،") ? 1 : 0;
      quotes += Quotation.isMark(frame.token(i).form()) ? 1 : 0;
      cue |= frame.cues().startsAt(i);
    }
    out.add("m", Buckets.of(marks), before);
    out.add("q", Integer.toString(quotes % 2), before);
    out.add("l", Buckets.of(stop - at), before);
    out.add("cu", Boolean.toString(cue), before);
    out.add("cf", Boolean.toString(frame.cues().startsAt(at)), Boolean.toString(first));
  }

  private static String layer(Frame frame, int layer, int index) {
    return frame.text().layers().get(layer)[index];
  }

  private static String raw(Frame frame, int index) {
    return frame.token(index).form();
  }
}
