package io.isnad.internal.coreference;

import io.isnad.internal.entities.MentionFrame;
import java.util.List;

/**
 * All mentions of one entity.
 *
 * @param id the number of the entity in the text, from 0, by first mention
 * @param mentions in the order of the text, at least one
 * @param titles titles that stand beside the name
 */
public record EntityFrame(
    int id,
    Type type,
    List<MentionFrame> mentions,
    List<MentionFrame> titles,
    Agreement agreement) {

  /** What an entity is. */
  public enum Type {
    /** A human. */
    PERSON,
    /** A body. */
    ORGANISATION,
    /** A place. */
    PLACE,
    /** People, sources and papers without a name. */
    GROUP
  }

  public EntityFrame {
    mentions = List.copyOf(mentions);
    titles = List.copyOf(titles);
  }

  /** Entities of one text are told apart by their number; their lists may be long. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EntityFrame that && id == that.id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The last mention that begins before a token, or the first one of all. */
  public MentionFrame mentionBefore(int token) {
    int low = 0;
    int high = mentions.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (mentions.get(middle).first() < token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return mentions.get(low);
  }
}
