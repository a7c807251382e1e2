/**
 * From many articles to one timeline. Takes the meetings of any number of extractions, hands on
 * {@link io.isnad.Occasion}s. Imports {@code text}; knows nothing of the texts and the models.
 */
@NullMarked
package io.isnad.internal.timeline;

import org.jspecify.annotations.NullMarked;
