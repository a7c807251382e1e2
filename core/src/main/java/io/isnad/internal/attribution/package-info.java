/**
 * Who says so. Takes resolved text, hands on {@link AttributionFrame}s: cue, source, via, content,
 * kind of speech. Imports {@code coreference} and what lies before it; knows nothing of meetings.
 */
@NullMarked
package io.isnad.internal.attribution;

import org.jspecify.annotations.NullMarked;
