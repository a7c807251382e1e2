/**
 * What is known of words without their context: lists and clusters. Takes the compiled files of a
 * bundle, hands on entries and matches; imports {@code text}. Decides nothing: the entries are
 * features of the models.
 */
@NullMarked
package io.isnad.internal.lexicon;

import org.jspecify.annotations.NullMarked;
