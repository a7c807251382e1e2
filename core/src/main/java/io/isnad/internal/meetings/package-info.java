/**
 * Who met whom. Takes resolved text and times, hands on {@link MeetingFrame}s grouped by occasion.
 * Imports {@code time}, {@code coreference} and what lies before them.
 */
@NullMarked
package io.isnad.internal.meetings;

import org.jspecify.annotations.NullMarked;
