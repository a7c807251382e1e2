/**
 * Spelling. Takes raw characters, hands on normalised forms and the way back to raw offsets.
 * Imports nothing of the project; knows nothing of words.
 */
@NullMarked
package io.isnad.internal.text;

import org.jspecify.annotations.NullMarked;
