package io.isnad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one article. Lists are in the order of the text.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Extraction {

  private final Article article;
  private final @Nullable LocalDate published;
  private final List<Person> persons;
  private final List<Organisation> organisations;
  private final List<Place> places;
  private final List<Group> groups;
  private final List<TimeExpression> times;
  private final List<Attribution> attributions;
  private final List<Meeting> meetings;

  /**
   * An extraction of given parts; lists are copied.
   *
   * @param article what was read
   * @param published the publication date that was reckoned with, or null
   * @param persons the people
   * @param organisations the bodies
   * @param places the places
   * @param groups people and papers without a name
   * @param times expressions of time
   * @param attributions who says what
   * @param meetings who met whom
   * @throws NullPointerException if a part other than {@code published} is null
   */
  public Extraction(
      Article article,
      @Nullable LocalDate published,
      List<Person> persons,
      List<Organisation> organisations,
      List<Place> places,
      List<Group> groups,
      List<TimeExpression> times,
      List<Attribution> attributions,
      List<Meeting> meetings) {
    this.article = Objects.requireNonNull(article, "article");
    this.published = published;
    this.persons = List.copyOf(persons);
    this.organisations = List.copyOf(organisations);
    this.places = List.copyOf(places);
    this.groups = List.copyOf(groups);
    this.times = List.copyOf(times);
    this.attributions = List.copyOf(attributions);
    this.meetings = List.copyOf(meetings);
  }

  /**
   * What was read.
   *
   * @return the article as it was given
   */
  public Article article() {
    return article;
  }

  /**
   * The publication date against which times were reckoned: the caller's, or the one found in the
   * text's dateline.
   *
   * @return the day, or empty when neither is known
   */
  public Optional<LocalDate> published() {
    return Optional.ofNullable(published);
  }

  /**
   * The people.
   *
   * @return an unmodifiable list
   */
  public List<Person> persons() {
    return persons;
  }

  /**
   * The bodies.
   *
   * @return an unmodifiable list
   */
  public List<Organisation> organisations() {
    return organisations;
  }

  /**
   * The places.
   *
   * @return an unmodifiable list
   */
  public List<Place> places() {
    return places;
  }

  /**
   * People and papers without a proper name that take part or speak.
   *
   * @return an unmodifiable list
   */
  public List<Group> groups() {
    return groups;
  }

  /**
   * The expressions of time.
   *
   * @return an unmodifiable list
   */
  public List<TimeExpression> times() {
    return times;
  }

  /**
   * Who says what, through whom.
   *
   * @return an unmodifiable list
   */
  public List<Attribution> attributions() {
    return attributions;
  }

  /**
   * Who met whom.
   *
   * @return an unmodifiable list
   */
  public List<Meeting> meetings() {
    return meetings;
  }

  /**
   * All that somebody is responsible for: the attributions that have the entity as their source or
   * among those who passed them on, what is told inside their contents, and the meetings told
   * there.
   *
   * @param entity one of this extraction's persons, organisations, places or groups
   * @return what the entity claims, in the order of the text
   */
  public Claims claimsBy(Entity entity) {
    List<Attribution> said = new ArrayList<>();
    for (Attribution attribution : attributions) {
      boolean vouches =
          attribution.fullChain().stream().anyMatch(source -> source.entity().equals(entity));
      if (vouches) {
        said.add(attribution);
      }
    }
    Set<String> known = new HashSet<>();
    said.forEach(attribution -> known.add(attribution.id()));
    List<Meeting> told = new ArrayList<>();
    for (Meeting meeting : meetings) {
      if (meeting.claims().stream().anyMatch(claim -> known.contains(claim.id()))) {
        told.add(meeting);
      }
    }
    return new Claims(said, told);
  }

  /**
   * What one entity is responsible for.
   *
   * @param attributions what it says, and what is told inside that
   * @param meetings the meetings that it tells of
   */
  public record Claims(List<Attribution> attributions, List<Meeting> meetings) {

    /**
     * Copies the lists.
     *
     * @throws NullPointerException if a list is null
     */
    public Claims {
      attributions = List.copyOf(attributions);
      meetings = List.copyOf(meetings);
    }
  }
}
