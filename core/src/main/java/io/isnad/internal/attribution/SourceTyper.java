package io.isnad.internal.attribution;

import io.isnad.Source;
import io.isnad.internal.coreference.EntityFrame;
import io.isnad.internal.coreference.ResolvedText;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.LinearModel;
import io.isnad.internal.segmentation.Token;

/**
 * Tells of what sort a source is.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class SourceTyper {

  private static final int MENTIONS_SEEN = 50;

  private final LinearModel model;

  public SourceTyper(LinearModel model) {
    this.model = model;
  }

  /** The type of the source named by a mention. */
  public Source.Type type(ResolvedText text, MentionFrame mention) {
    Features features = Features.hashed();
    addFeatures(text, mention, features);
    return Source.Type.valueOf(model.best(features));
  }

  /** The features of a source. */
  public static void addFeatures(ResolvedText text, MentionFrame mention, Features out) {
    EntityFrame entity = text.entity(mention);
    String kind = mention.kind().toString();
    out.add("k", kind);
    out.add("e", entity.type().toString(), kind);
    MentionFrame fullest = mention;
    int few = Math.min(entity.mentions().size(), MENTIONS_SEEN);
    for (MentionFrame other : entity.mentions().subList(0, few)) {
      if (other.length() > fullest.length()) {
        fullest = other;
      }
      out.add("ek", kind, other.kind().toString());
    }
    addWords(text, mention, kind, "", out);
    addWords(text, fullest, kind, "f", out);
    for (int i = mention.first() - 2; i < mention.first(); i++) {
      if (i >= 0) {
        out.add("b", kind, text.text().tokens().get(i).stem());
        for (String label : text.words().labels(i)) {
          out.add("bl", kind, label);
        }
      }
    }
  }

  private static void addWords(
      ResolvedText text, MentionFrame mention, String kind, String name, Features out) {
    for (int i = mention.first(); i < mention.end(); i++) {
      Token token = text.text().tokens().get(i);
      if (i == mention.first()) {
        out.add(name + "h", kind, token.stem());
      }
      out.add(name + "w", token.stem());
      for (String label : text.words().labels(i)) {
        out.add(name + "l", kind, label);
      }
    }
  }
}
