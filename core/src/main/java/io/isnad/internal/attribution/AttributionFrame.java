package io.isnad.internal.attribution;

import io.isnad.Attribution;
import io.isnad.Source;
import io.isnad.internal.entities.MentionFrame;
import java.util.List;

/**
 * Somebody says something.
 *
 * @param source the mention that names the source; for an unwritten one the latest before the cue
 * @param via who passes it on, nearest to the reader first, with their types
 * @param first the first token of the content
 * @param end the token behind the content
 * @param clitics whether the proclitics of the first token belong to the content
 * @param quotations what of the content stands in quotation marks
 */
public record AttributionFrame(
    MentionFrame cue,
    TypedSource source,
    boolean implicit,
    List<TypedSource> via,
    int first,
    int end,
    boolean clitics,
    Attribution.Speech speech,
    List<Range> quotations,
    Attribution.Stance stance,
    boolean negated,
    double probability) {

  /** The tokens {@code [first, end)}. */
  public record Range(int first, int end) {}

  /** A mention of a source, its type, and the words that say how it knows or why it is unnamed. */
  public record TypedSource(MentionFrame mention, Source.Type type, List<Range> grounds) {

    public TypedSource {
      grounds = List.copyOf(grounds);
    }
  }

  public AttributionFrame {
    via = List.copyOf(via);
    quotations = List.copyOf(quotations);
  }

  /** Whether a token lies in the content. */
  public boolean holds(int token) {
    return first <= token && token < end;
  }
}
