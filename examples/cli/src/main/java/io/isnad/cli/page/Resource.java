package io.isnad.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files beside the classes. */
final class Resource {

  private Resource() {}

  /** The text of a file, with line ends as a browser reads them. */
  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
