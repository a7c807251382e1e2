package io.isnad.internal.segmentation;

import io.isnad.Span;
import io.isnad.internal.text.ArabicNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first stage: from a raw string to tokens and sentences outside the furniture.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Segmenter {

  private final FurnitureFinder furniture;
  private final CliticFinder clitics;

  public Segmenter(FurnitureFinder furniture, CliticFinder clitics) {
    this.furniture = furniture;
    this.clitics = clitics;
  }

  /** Cuts a text up; any string will do. Linear in the length. */
  public SegmentedText segment(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Span> left = new ArrayList<>();
    Map<String, CliticFinder.Reading> readings = new HashMap<>();
    int number = 0;
    for (FurnitureFinder.Line line : furniture.lines(text)) {
      if (line.furniture()) {
        left.add(new Span(line.start(), line.end()));
      } else {
        int first = tokens.size();
        for (Tokenizer.RawToken raw : Tokenizer.tokenize(text, line.start(), line.end())) {
          tokens.add(token(text, raw, readings));
        }
        sentences.addAll(SentenceSplitter.split(tokens, first, tokens.size(), number));
      }
      number++;
    }
    return new SegmentedText(text, tokens, sentences, left);
  }

  private Token token(
      String text, Tokenizer.RawToken raw, Map<String, CliticFinder.Reading> readings) {
    if (raw.kind() != Token.Kind.WORD) {
      return new Token(raw.start(), raw.end(), raw.start(), raw.kind(), raw.form(), raw.form(), "");
    }
    CliticFinder.Reading reading = readings.computeIfAbsent(raw.form(), clitics::find);
    int stemStart =
        reading.length() == 0
            ? raw.start()
            : ArabicNormalizer.rawOffset(text, raw.start(), raw.end(), reading.length());
    if (stemStart >= raw.end()) { // one ligature holds proclitic and stem
      stemStart = raw.start();
    }
    return new Token(
        raw.start(),
        raw.end(),
        stemStart,
        raw.kind(),
        raw.form(),
        reading.stem(),
        raw.form().substring(0, reading.length()));
  }
}
