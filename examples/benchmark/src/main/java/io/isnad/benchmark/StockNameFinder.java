package io.isnad.benchmark;

import io.isnad.internal.inference.Features;
import io.isnad.internal.inference.TagFeatures;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.AggregatedFeatureGenerator;
import opennlp.tools.util.featuregen.CachedFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's {@link NameFinderME} as it comes, over a model of the bundle, with feature generators
 * that give it the strings of the library's own features. Its four features of earlier outcomes
 * come on top; no model of ours knows them.
 *
 * <p>Not thread-safe.
 */
public final class StockNameFinder {

  private final Generators generators;
  private final NameFinderME finder;

  /**
   * A finder.
   *
   * @param cached whether features that do not depend on earlier outcomes are made once for a token
   *     (what OpenNLP's default does) and not once for each hypothesis
   */
  public StockNameFinder(AbstractModel model, boolean cached) {
    this.generators = new Generators(cached);
    this.finder = new NameFinderME(new Model(StockModels.forNameFinder(model), generators));
  }

  /** The names in one sentence; {@code tokens} are its words. */
  public Span[] find(String[] tokens, TagFeatures features) {
    generators.features = features;
    return finder.find(tokens);
  }

  /** A model with a factory that is an object, where OpenNLP makes a new one by its class' name. */
  private static final class Model extends TokenNameFinderModel {

    private final @Nullable TokenNameFinderFactory factory;

    Model(AbstractModel model, TokenNameFinderFactory factory) {
      super(
          "ar",
          model,
          NameFinderME.DEFAULT_BEAM_SIZE,
          null,
          Map.of(),
          Map.of(),
          new BioCodec(),
          new TokenNameFinderFactory());
      this.factory = factory;
    }

    @Override
    public TokenNameFinderFactory getFactory() {
      return factory == null ? super.getFactory() : factory; // null while super() runs
    }
  }

  /** OpenNLP's default wiring around our features. */
  private static final class Generators extends TokenNameFinderFactory {

    private final boolean cached;
    private @Nullable TagFeatures features;

    Generators(boolean cached) {
      this.cached = cached;
    }

    @Override
    public AdaptiveFeatureGenerator createFeatureGenerators() {
      AdaptiveFeatureGenerator fixed =
          (out, tokens, index, before) -> {
            Features strings = Features.readable();
            current().addShared(index, strings);
            current().addFixed(index, strings);
            out.addAll(strings.strings());
          };
      AdaptiveFeatureGenerator history =
          (out, tokens, index, before) -> {
            Features strings = Features.readable();
            current()
                .addHistory(
                    index,
                    StockDecoder.tagAt(before, index - 1),
                    StockDecoder.tagAt(before, index - 2),
                    strings);
            out.addAll(strings.strings());
          };
      return new AggregatedFeatureGenerator(
          List.of(cached ? new CachedFeatureGenerator(fixed) : fixed, history));
    }

    private TagFeatures current() {
      if (features == null) {
        throw new IllegalStateException("find() sets the features");
      }
      return features;
    }
  }
}
