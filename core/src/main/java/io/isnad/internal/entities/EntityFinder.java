package io.isnad.internal.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds mentions: first the names (Person, Organisation, Location), then, with the names in view,
 * what has no name (Title, Group, Source). A Title may hold an Organisation, a Group a Location.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class EntityFinder {

  private final LayerTagger names;
  private final LayerTagger nominals;

  public EntityFinder(LayerTagger names, LayerTagger nominals) {
    this.names = names;
    this.nominals = nominals;
  }

  /** The mentions of a text, by first token, the longer first. */
  public List<MentionFrame> find(WordFeatures words) {
    List<MentionFrame> out = new ArrayList<>();
    for (MentionFrame name : names.find(words, List.of())) {
      out.add(trim(words, name));
    }
    String[] tags = LayerTagger.tags(out, words.text().tokens().size());
    for (MentionFrame nominal : nominals.find(words, List.<String[]>of(tags))) {
      out.add(trim(words, nominal));
    }
    out.sort(ORDER);
    return out;
  }

  /** Mentions alone by their place in the text. */
  public static final Comparator<MentionFrame> ORDER =
      Comparator.comparingInt(MentionFrame::first)
          .thenComparing(Comparator.comparingInt(MentionFrame::end).reversed())
          .thenComparing(MentionFrame::kind);

  /** Takes quotation marks and final punctuation off the edges; one inside a name stays. */
  private static MentionFrame trim(WordFeatures words, MentionFrame mention) {
    int first = mention.first();
    int end = mention.end();
    while (end - first > 1 && isEdge(words, first)) {
      first++;
    }
    while (end - first > 1 && isEdge(words, end - 1) && !closesInside(words, first, end)) {
      end--;
    }
    if (endsInsideQuotation(words, first, end)) {
      end++;
    }
    return new MentionFrame(mention.kind(), first, end, mention.probability());
  }

  /**
   * Whether a quotation that opens behind the first token is closed by the token behind the last.
   */
  private static boolean endsInsideQuotation(WordFeatures words, int first, int end) {
    int open = 0;
    for (int i = first + 1; i < end; i++) {
      open += Quotation.isMark(words.text().tokens().get(i).form()) ? 1 : 0;
    }
    if (open % 2 == 0 || end >= words.text().tokens().size()) {
      return false;
    }
    String next = words.text().tokens().get(end).form();
    return Quotation.isMark(next) && !Quotation.opens(next);
  }

  private static boolean isEdge(WordFeatures words, int token) {
    String form = words.text().tokens().get(token).form();
    return Quotation.isMark(form)
        || form.equals("،")
        || form.equals(".")
        || form.equals(",")
        || form.equals(":")
        || form.equals("(")
        || form.equals(")");
  }

  /** Whether the last token closes a quotation or bracket that opens behind the first token. */
  private static boolean closesInside(WordFeatures words, int first, int end) {
    String last = words.text().tokens().get(end - 1).form();
    for (int i = first + 1; i < end - 1; i++) {
      String form = words.text().tokens().get(i).form();
      if (Quotation.isMark(last) && Quotation.isMark(form) && !Quotation.closes(form)) {
        return true;
      }
      if (last.equals(")") && form.equals("(")) {
        return true;
      }
    }
    return false;
  }
}
