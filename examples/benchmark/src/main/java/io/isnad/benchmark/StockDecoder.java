package io.isnad.benchmark;

import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.SequenceDecoder;
import io.isnad.internal.inference.TagFeatures;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.NameFinderSequenceValidator;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's own evaluation, beam search and validator behind the interface of the library's
 * decoder, over the same features as strings.
 *
 * <p>Not thread-safe.
 */
public final class StockDecoder implements SequenceDecoder {

  private static final int BEAM = 3;

  private final BeamSearch search;

  /** A decoder for a model with outcomes {@code B-X}, {@code I-X} and {@code O}. */
  public StockDecoder(AbstractModel model) {
    this.search = new BeamSearch(BEAM, StockModels.forNameFinder(model));
  }

  @Override
  public List<Tagged> decode(TagFeatures features) {
    if (features.length() == 0) {
      return List.of();
    }
    Sequence best =
        search.bestSequence(
            new String[features.length()],
            new Object[0],
            new Strings(features),
            new NameFinderSequenceValidator());
    List<Tagged> out = new ArrayList<>();
    for (int i = 0; i < best.getSize(); i++) {
      out.add(new Tagged(StockModels.tag(best.getOutcome(i)), best.getProb(i)));
    }
    return out;
  }

  /** The features of a token as OpenNLP asks for them: once for each hypothesis. */
  private record Strings(TagFeatures features) implements BeamSearchContextGenerator<String> {

    @Override
    public String[] getContext(
        int index, String[] sequence, String[] before, Object @Nullable [] context) {
      Features out = Features.readable();
      features.addShared(index, out);
      features.addFixed(index, out);
      features.addHistory(index, tagAt(before, index - 1), tagAt(before, index - 2), out);
      return out.strings().toArray(String[]::new);
    }
  }

  /** The tag at an index, {@code ""} before the first. */
  static String tagAt(String[] outcomes, int index) {
    return index < 0 ? "" : StockModels.tag(outcomes[index]);
  }
}
