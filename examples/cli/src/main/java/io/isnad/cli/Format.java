package io.isnad.cli;

import io.isnad.training.BratWriter;

/** How results are written. */
enum Format {
  /** For reading. */
  TEXT(".report.txt"),
  /** One JSON object an article. */
  JSONL(".jsonl"),
  /** brat standoff beside a copy of the text. */
  BRAT(".ann"),
  /** Event lines of CAMEO and PLOVER. */
  CAMEO(".cameo.tsv");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The end of the names of files in this format. */
  String ending() {
    return ending;
  }

  /** The renderer; only the text format has labels in a language. */
  Renderer renderer(String language) {
    return switch (this) {
      case TEXT -> new TextRenderer(language);
      case JSONL -> new JsonRenderer();
      case BRAT -> (name, found) -> BratWriter.write(found);
      case CAMEO -> new CameoRenderer();
    };
  }
}
