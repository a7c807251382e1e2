package io.isnad.benchmark;

import io.isnad.internal.assembly.BundleFiles;
import io.isnad.internal.inference.LinearModel;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.perceptron.PerceptronModel;

/** The models of the bundle as OpenNLP's own objects. */
final class StockModels {

  private StockModels() {}

  /** A model on the class path, by its name without ending, read by OpenNLP. */
  static AbstractModel read(String name) throws IOException {
    return new GenericModelReader(
            new BinaryFileDataReader(new DataInputStream(new ByteArrayInputStream(bytes(name)))))
        .getModel();
  }

  /** The same model as the library reads it, sharing nothing with other models. */
  static LinearModel compiled(String name) throws IOException {
    return LinearModel.read(bytes(name));
  }

  private static byte[] bytes(String name) throws IOException {
    String resource = BundleFiles.RESOURCE_FOLDER + name + ".bin";
    try (InputStream in = StockModels.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("class path resource " + resource);
      }
      return in.readAllBytes();
    }
  }

  /**
   * The same model with its outcomes called as OpenNLP's name finder wants them: {@code X-start},
   * {@code X-cont}, {@code other}.
   */
  static AbstractModel forNameFinder(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked") // AbstractModel documents this layout
    Map<String, Context> contexts = (Map<String, Context>) data[1];
    String[] features = new String[contexts.size()];
    Context[] weights = new Context[features.length];
    int at = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      features[at] = entry.getKey();
      weights[at++] = entry.getValue();
    }
    String[] outcomes = ((String[]) data[2]).clone();
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = outcome(outcomes[i]);
    }
    return model.getModelType() == AbstractModel.ModelType.Perceptron
        ? new PerceptronModel(weights, features, outcomes)
        : new GISModel(weights, features, outcomes);
  }

  /** What OpenNLP's name finder calls a tag. */
  private static String outcome(String tag) {
    if (tag.equals("O")) {
      return "other";
    }
    return tag.substring(2) + (tag.startsWith("B-") ? "-start" : "-cont");
  }

  /** The tag that an outcome of OpenNLP's name finder stands for. */
  static String tag(String outcome) {
    if (outcome.equals("other")) {
      return "O";
    }
    int dash = outcome.lastIndexOf('-');
    return (outcome.endsWith("-start") ? "B-" : "I-") + outcome.substring(0, dash);
  }
}
