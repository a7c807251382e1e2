/**
 * The library's public face: {@link io.isnad.Isnad} is the door, an {@link io.isnad.Article} goes
 * in, an {@link io.isnad.Extraction} comes out. Everything under {@code io.isnad.internal} may
 * change at any time.
 */
@NullMarked
package io.isnad;

import org.jspecify.annotations.NullMarked;
