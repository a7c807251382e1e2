/**
 * Mentions. Takes segmented text, hands on {@link MentionFrame}s of names, titles, groups and
 * unnamed sources; also the word features and the tagging layer that the later stages reuse.
 * Imports {@code segmentation}, {@code lexicon}, {@code inference}; does not say which mentions are
 * the same.
 */
@NullMarked
package io.isnad.internal.entities;

import org.jspecify.annotations.NullMarked;
