package io.isnad.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * Where a time lies, seen from the day of publication.
 *
 * <p>Immutable; safe for use by many threads.
 */
enum Direction {
  /** Before it. */
  PAST,
  /** Around it. */
  PRESENT,
  /** After it. */
  FUTURE;

  /** -1, 0 or 1. */
  int sign() {
    return switch (this) {
      case PAST -> -1;
      case PRESENT -> 0;
      case FUTURE -> 1;
    };
  }

  /** The direction that a list calls {@code name}; null for a name that is none. */
  static @Nullable Direction of(String name) {
    return switch (name) {
      case "past", "before-last" -> PAST;
      case "present" -> PRESENT;
      case "future", "after-next" -> FUTURE;
      default -> null;
    };
  }
}
