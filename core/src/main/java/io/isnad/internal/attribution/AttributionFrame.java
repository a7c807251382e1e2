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
 */
public record AttributionFrame(
    MentionFrame cue,
    TypedSource source,
    boolean implicit,
    List<TypedSource> via,
    int first,
    int end,
    Attribution.Speech speech,
    double probability) {

  /** A mention of a source and its type. */
  public record TypedSource(MentionFrame mention, Source.Type type) {}

  public AttributionFrame {
    via = List.copyOf(via);
  }

  /** Whether a token lies in the content. */
  public boolean holds(int token) {
    return first <= token && token < end;
  }
}
