/**
 * Who met whom. Takes resolved text, times and attributions, hands on {@link MeetingFrame}s grouped
 * by occasion. Imports {@code attribution}, {@code time} and what lies before them.
 */
@NullMarked
package io.isnad.internal.meetings;

import org.jspecify.annotations.NullMarked;
