package io.isnad.cli.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes hostile text harmless in HTML and in JSON that stands in HTML. */
final class Escape {

  private Escape() {}

  /** For element content and for attribute values in quotation marks. */
  static String html(CharSequence raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    html(raw, 0, raw.length(), out);
    return out.toString();
  }

  /** Appends the escaped letters from start up to end. */
  static void html(CharSequence raw, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '`' -> out.append("&#96;");
        case '\n', '\t', '\r' -> out.append(c);
        default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
  }

  /** JSON for a script element: nothing in it can end the element or begin a comment. */
  static String json(JsonNode node) {
    String raw = node.toString();
    StringBuilder out = new StringBuilder(raw.length() + 64);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '<' -> out.append("\\u003c");
        case '>' -> out.append("\\u003e");
        case '&' -> out.append("\\u0026");
        case '\u2028' -> out.append("\\u2028");
        case '\u2029' -> out.append("\\u2029");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
