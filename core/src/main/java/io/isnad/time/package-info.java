/**
 * Arabic expressions of time, for those who want nothing else of Isnad: {@link
 * io.isnad.time.TimeNormalizer} takes a text and its day of publication, hands on spans with TimeML
 * values and days. A door like {@link io.isnad.Isnad}: no stage imports it.
 */
@NullMarked
package io.isnad.time;

import org.jspecify.annotations.NullMarked;
