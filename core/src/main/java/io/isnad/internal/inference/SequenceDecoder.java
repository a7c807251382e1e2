package io.isnad.internal.inference;

import java.util.List;

/**
 * Finds the best tags of a sequence. {@link SequenceTagger.Decoder} is the one that the library
 * uses; OpenNLP's own beam search stands behind the same interface in tests and benchmarks.
 *
 * <p>Implementations are not thread-safe; made per call.
 */
public interface SequenceDecoder {

  /** A tag and its probability in [0, 1], given the tags before it. */
  record Tagged(String tag, double probability) {}

  /** The best tag of each token, in order. */
  List<Tagged> decode(TagFeatures sequence);
}
