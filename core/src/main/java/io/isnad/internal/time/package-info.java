/**
 * When. Takes segmented text and a publication date, hands on {@link TimeFrame}s with TimeML
 * values; finds the publication date in the dateline when the caller gives none. By rules: dates
 * are arithmetic.
 */
@NullMarked
package io.isnad.internal.time;

import org.jspecify.annotations.NullMarked;
