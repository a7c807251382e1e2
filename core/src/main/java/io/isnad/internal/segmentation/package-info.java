/**
 * From raw text to tokens. Takes a string, hands on {@link SegmentedText}: furniture, sentences,
 * tokens with proclitics cut off and normalised forms. Imports {@code text}, {@code inference},
 * {@code lexicon}; knows nothing of names or clauses.
 */
@NullMarked
package io.isnad.internal.segmentation;

import org.jspecify.annotations.NullMarked;
