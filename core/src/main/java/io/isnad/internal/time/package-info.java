/**
 * When. Takes segmented text and a publication date, hands on {@link TimeFrame}s with TimeML
 * values; finds the publication date in the dateline when the caller gives none. By rules: dates
 * are arithmetic. {@link TimeFinder} finds what places an event, for the later stages; {@link
 * TimexFinder} finds all that TimeML knows, for {@code io.isnad.time}.
 */
@NullMarked
package io.isnad.internal.time;

import org.jspecify.annotations.NullMarked;
