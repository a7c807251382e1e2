package io.isnad;

import io.isnad.internal.timeline.OccasionMerger;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Merges the meetings of many articles into a timeline: records of the same people at a compatible
 * time and place become one {@link Occasion} that keeps everybody who tells of it.
 *
 * <pre>{@code
 * MeetingMerger merger = new MeetingMerger();
 * articles.forEach((name, article) -> merger.add(name, isnad.extract(article)));
 * List<Occasion> timeline = merger.timeline();
 * }</pre>
 *
 * <p>A merger is a set: what is added twice counts once, and neither the order of what is added nor
 * the way in which mergers are put together changes the timeline. Partial mergers may therefore be
 * made in parallel and joined, as {@code stream.collect(MeetingMerger::new, …, MeetingMerger::add)}
 * or an aggregation over a cluster does.
 *
 * <p>People are the same when they have the same name («قاآني» and «إسماعيل قاآني»), or, beside
 * somebody who has, the same title. Two records need two people in common; of one who met somebody
 * unnamed, the same day and place. Times are compatible when they can be the same day; a record
 * without a time is placed near its publication date, and a vague one joins a precise one only
 * where there is just one to join. Where both state a place, a round or a channel, it must be the
 * same.
 *
 * <p>Not safe for use by several threads at once; the timeline is immutable.
 */
public final class MeetingMerger {

  private final Set<Occasion.Report> reports = new HashSet<>();

  /** A merger of nothing. */
  public MeetingMerger() {}

  /**
   * Adds the meetings of an article.
   *
   * @param article the name of the article, by which the timeline names it
   * @param found what was found in it
   * @return this merger
   * @throws NullPointerException if a part is null
   */
  public MeetingMerger add(String article, Extraction found) {
    Objects.requireNonNull(article, "article");
    for (Meeting meeting : found.meetings()) {
      reports.add(new Occasion.Report(article, found.published(), meeting));
    }
    return this;
  }

  /**
   * Adds all that was added to another merger, which stays as it is.
   *
   * @param other the other merger
   * @return this merger
   * @throws NullPointerException if the other is null
   */
  public MeetingMerger add(MeetingMerger other) {
    reports.addAll(other.reports);
    return this;
  }

  /**
   * The occasions, by day; those without a day by the publication of their first report, or last.
   * Time grows little more than linearly with the number of meetings.
   *
   * @return an unmodifiable list; every meeting added is in one entry
   */
  public List<Occasion> timeline() {
    return OccasionMerger.merge(reports);
  }
}
