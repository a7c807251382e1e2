package io.isnad;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting as many articles tell it: an entry of the timeline that {@link MeetingMerger} makes.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param people who met, by the fullest name found, each once
 * @param places where, as far as stated, each name once
 * @param from the first day that it may have been on by the narrowest time stated; empty where no
 *     article states one
 * @param to the last such day; the same as {@code from} for a single day
 * @param status what most reports say, those that say more than «planned» or «possible» first;
 *     among equals what was published last
 * @param reports who tells of it, at least one, by publication date
 */
public record Occasion(
    List<String> people,
    List<String> places,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Meeting.Status status,
    List<Report> reports) {

  /**
   * What one article tells of a meeting. Who claims it is {@code meeting.claims()}, each with its
   * {@link Attribution#chain() chain}; where that is empty, the article does.
   *
   * @param article the name under which the article was given to the merger
   * @param published the publication date that was reckoned with
   * @param meeting the record, with spans into that article
   */
  public record Report(String article, Optional<LocalDate> published, Meeting meeting) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a part is null
     */
    public Report {
      Objects.requireNonNull(article, "article");
      Objects.requireNonNull(published, "published");
      Objects.requireNonNull(meeting, "meeting");
    }

    /** Of article and number only: a meeting holds all mentions of its people. */
    @Override
    public int hashCode() {
      return Objects.hash(article, meeting.id());
    }
  }

  /**
   * Checks the values and copies the lists.
   *
   * @throws NullPointerException if a part is null
   * @throws IllegalArgumentException if there is no report
   */
  public Occasion {
    people = List.copyOf(people);
    places = List.copyOf(places);
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(status, "status");
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("an occasion needs a report");
    }
  }

  /**
   * Whether the reports contradict each other: one says that it was held, another that it was not.
   *
   * @return true where both are said, by whomever
   */
  public boolean disputed() {
    return says(Meeting.Status.HELD)
        && (says(Meeting.Status.DENIED) || says(Meeting.Status.CANCELLED));
  }

  private boolean says(Meeting.Status other) {
    return reports.stream().anyMatch(report -> report.meeting().status() == other);
  }
}
