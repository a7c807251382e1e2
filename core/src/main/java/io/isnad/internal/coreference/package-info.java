/**
 * Which mentions mean the same. Takes mentions, hands on {@link Entities} with gender and number.
 * Imports {@code entities} and what lies before it; by rules over words and lists, no model.
 */
@NullMarked
package io.isnad.internal.coreference;

import org.jspecify.annotations.NullMarked;
