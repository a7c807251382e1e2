package io.isnad.cli;

import io.isnad.Extraction;

/**
 * Turns what was found in an article into text. Implementations are safe for use by many threads.
 */
interface Renderer {

  /** The text, with a line end at its end unless it is empty. */
  String render(String name, Extraction found);
}
