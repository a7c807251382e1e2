package io.isnad.internal.timeline;

import io.isnad.Meeting;
import io.isnad.Occasion;
import io.isnad.TimeExpression;
import java.time.LocalDate;

/**
 * The days on which a meeting may have been, as numbers of days since 1970, both included.
 *
 * @param stated whether the text says so; otherwise they are guessed from the publication date
 */
record Days(long first, long last, boolean stated) {

  private static final long EVER = 1L << 40;

  /** How long after a meeting without a time it is still reported. */
  private static final int NEWS = 3;

  /** How far ahead a meeting without a time is announced. */
  private static final int AHEAD = 30;

  static Days of(Occasion.Report report) {
    long first = EVER;
    long last = -EVER;
    for (TimeExpression time : report.meeting().times()) {
      LocalDate from = time.start().orElse(null);
      LocalDate to = time.end().orElse(from);
      if (from != null && to != null) {
        first = Math.min(first, from.toEpochDay());
        last = Math.max(last, to.toEpochDay());
      }
    }
    if (first <= last) {
      return new Days(first, last, true);
    }
    LocalDate published = report.published().orElse(null);
    if (published == null) {
      return new Days(-EVER, EVER, false);
    }
    long day = published.toEpochDay();
    return isAhead(report.meeting().status())
        ? new Days(day - 1, day + AHEAD, false)
        : new Days(day - NEWS, day, false);
  }

  private static boolean isAhead(Meeting.Status status) {
    return switch (status) {
      case PLANNED, CANCELLED, POSTPONED -> true;
      case HELD, DENIED, POSSIBLE -> false;
    };
  }

  long length() {
    return last - first;
  }

  boolean known() {
    return last < EVER;
  }

  boolean overlaps(Days other) {
    return first <= other.last && other.first <= last;
  }

  boolean equalDays(Days other) {
    return first == other.first && last == other.last;
  }
}
