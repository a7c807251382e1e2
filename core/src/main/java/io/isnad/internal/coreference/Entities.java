package io.isnad.internal.coreference;

import io.isnad.internal.entities.MentionFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a text, and which mention belongs to which.
 *
 * <p>Immutable; made per call.
 */
public final class Entities {

  private final List<EntityFrame> all;
  private final Map<MentionFrame, EntityFrame> byMention = new HashMap<>();
  private final Map<MentionFrame, EntityFrame> byTitle = new HashMap<>();

  public Entities(List<EntityFrame> all) {
    this.all = List.copyOf(all);
    for (EntityFrame entity : all) {
      for (MentionFrame mention : entity.mentions()) {
        byMention.put(mention, entity);
      }
      for (MentionFrame title : entity.titles()) {
        byTitle.put(title, entity);
      }
    }
  }

  /** The entities in the order of first mention. */
  public List<EntityFrame> all() {
    return all;
  }

  /** The entity that a mention is one of, or null: a title beside a name is a mention of none. */
  public @Nullable EntityFrame of(MentionFrame mention) {
    return byMention.get(mention);
  }

  /** The person beside whose name a title stands, or null. */
  public @Nullable EntityFrame holder(MentionFrame title) {
    return byTitle.get(title);
  }
}
