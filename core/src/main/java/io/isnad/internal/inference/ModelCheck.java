package io.isnad.internal.inference;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks through the bytes of a model in OpenNLP's binary format before OpenNLP itself reads them:
 * every count must fit into the bytes that are left, every pattern must name outcomes that there
 * are, every weight must be a number of a sane size, and nothing may be left at the end. OpenNLP's
 * reader allocates what a count says (up to ten million entries) and checks none of the rest.
 *
 * <p>The format: the name of the algorithm; for maxent an int and a double that mean nothing any
 * more; the outcomes; the patterns, each a text {@code N o1 o2 …}: that the next N features have
 * weights for these outcomes; the features; the weights. Texts are in modified UTF-8 behind a
 * length of two bytes, counts are ints of four bytes, all big-endian.
 *
 * <p>Takes no more memory than the longest text. Not thread-safe; made per call.
 */
final class ModelCheck {

  /** A text that begins so announces further texts, of which it is the sum; we write none. */
  private static final String CHUNKED = "CHUNKED-MODEL-PARAMS:";

  /** No trained weight comes near; a sum of as many as memory holds is still finite. */
  private static final double LARGEST_WEIGHT = 1e100;

  private final ByteBuffer bytes;

  private ModelCheck(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * Checks a whole model.
   *
   * @throws IOException when OpenNLP could not read the bytes, or could only at undue cost
   */
  static void check(byte[] bytes) throws IOException {
    try {
      new ModelCheck(bytes).model();
    } catch (BufferUnderflowException e) {
      throw new IOException("the file ends too early", e);
    }
  }

  private void model() throws IOException {
    String algorithm = text();
    if (algorithm.equals("GIS")) {
      bytes.getInt();
      bytes.getDouble();
    } else if (!algorithm.equals("Perceptron")) {
      throw new IOException("neither a maxent nor a perceptron model");
    }
    int outcomes = count("outcomes", 2);
    if (outcomes == 0 || outcomes > WeightTable.MOST_COLUMNS) {
      throw new IOException(outcomes + " outcomes; there can be 1 to " + WeightTable.MOST_COLUMNS);
    }
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < outcomes; i++) {
      if (!labels.add(text())) {
        throw new IOException("an outcome stands twice");
      }
    }
    int patterns = count("patterns", 3);
    long features = 0;
    long weights = 0;
    boolean[] seen = new boolean[outcomes];
    for (int i = 0; i < patterns; i++) {
      int[] pattern = pattern(text(), outcomes, seen);
      features += pattern[0];
      weights += (long) pattern[0] * pattern[1];
    }
    int named = count("features", 2);
    if (named != features) {
      throw new IOException(named + " features, but patterns for " + features);
    }
    for (int i = 0; i < named; i++) {
      skipText();
    }
    if (bytes.remaining() != weights * Double.BYTES) {
      throw new IOException(
          weights + " weights announced, but " + bytes.remaining() + " bytes are left");
    }
    while (bytes.hasRemaining()) {
      double weight = bytes.getDouble();
      if (!(Math.abs(weight) <= LARGEST_WEIGHT)) { // false for NaN, too
        throw new IOException("a weight is " + weight);
      }
    }
  }

  /** A count of things that take at least so many bytes each. */
  private int count(String what, int size) throws IOException {
    int count = bytes.getInt();
    if (count < 0 || (long) count * size > bytes.remaining()) {
      throw new IOException(count + " " + what + " do not fit into the file");
    }
    return count;
  }

  /** How many features a pattern is for and how many outcomes it has. */
  private static int[] pattern(String text, int outcomes, boolean[] seen) throws IOException {
    String[] fields = text.split(" ", -1);
    int features = number(fields[0], Integer.MAX_VALUE);
    int[] columns = new int[fields.length - 1];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = number(fields[i + 1], outcomes - 1);
      if (seen[columns[i]]) {
        throw new IOException("a pattern names an outcome twice");
      }
      seen[columns[i]] = true;
    }
    for (int column : columns) {
      seen[column] = false;
    }
    return new int[] {features, columns.length};
  }

  private static int number(String digits, int most) throws IOException {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      number = number * 10 + (c - '0');
      if (c < '0' || c > '9' || number > most) {
        throw new IOException("a pattern has a wrong number");
      }
    }
    if (digits.isEmpty()) {
      throw new IOException("a pattern lacks a number");
    }
    return (int) number;
  }

  /** A short text of which only ASCII matters here. */
  private String text() throws IOException {
    int length = Short.toUnsignedInt(bytes.getShort());
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) (bytes.get() & 0xFF);
    }
    String text = new String(chars);
    if (text.startsWith(CHUNKED)) {
      throw new IOException("texts in chunks are not read");
    }
    return text;
  }

  private void skipText() throws IOException {
    int length = Short.toUnsignedInt(bytes.getShort());
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    int start = bytes.position();
    if (length >= CHUNKED.length() && bytes.get(start) == 'C') {
      boolean chunked = true;
      for (int i = 0; i < CHUNKED.length() && chunked; i++) {
        chunked = bytes.get(start + i) == CHUNKED.charAt(i);
      }
      if (chunked) {
        throw new IOException("texts in chunks are not read");
      }
    }
    bytes.position(start + length);
  }
}
