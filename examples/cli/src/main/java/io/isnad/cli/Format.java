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
  CAMEO(".cameo.tsv"),
  /** One page for all articles together; what it renders of each are the records to save. */
  HTML(".html");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The end of the names of files in this format. */
  String ending() {
    return ending;
  }

  /** The renderer; only text and page have labels in a language. */
  Renderer renderer(String language) {
    return switch (this) {
      case TEXT -> new TextRenderer(language);
      case JSONL, HTML -> new JsonRenderer();
      case BRAT -> (name, found) -> BratWriter.write(found);
      case CAMEO -> new CameoRenderer();
    };
  }
}
