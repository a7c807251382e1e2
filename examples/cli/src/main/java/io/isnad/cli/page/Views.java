package io.isnad.cli.page;

import java.util.List;

/**
 * What the templates read. Texts are raw here, the templates escape them; numbers and dates are
 * formed already. An empty string or list means that there is nothing to show.
 */
final class Views {

  private Views() {}

  /**
   * A link to a card: its id, what stands on it, its style class, the actor's number, and the label
   * of the part that the actor plays.
   */
  record Link(String card, String text, String kind, int actor, String role) {}

  /**
   * A point of a meeting or an attribution that is said by a word of the interface, with a number
   * behind it where it counts.
   */
  record Badge(String label, String kind, String number) {

    Badge(String label, String kind) {
      this(label, kind, "");
    }
  }

  /** A time: wording, TimeML value, days. */
  record Time(String id, String text, String value, String days, List<Link> meetings) {}

  /** A link of a chain: who, and the label of the type of source. */
  record ChainLink(Link who, String type, String label, boolean unwritten) {}

  /** From the first speaker to the one next to the reader. */
  record Chain(String attribution, List<ChainLink> links, String cue) {}

  /** A meeting. */
  record MeetingCard(
      String id,
      String status,
      Badge state,
      List<Badge> badges,
      List<Link> participants,
      List<Link> places,
      List<Time> times,
      List<String> topics,
      List<String> triggers,
      List<Chain> claims,
      String confidence,
      String actors,
      String types) {}

  /**
   * Somebody says something; {@code within} leads to the attribution that tells of it, {@code
   * grounds} say how the sources know.
   */
  record AttributionCard(
      String id,
      Chain chain,
      List<Badge> badges,
      List<Link> within,
      List<String> grounds,
      String content,
      String confidence,
      String actors,
      String types) {}

  /** Somebody or something, and where it occurs. */
  record EntityCard(
      String id,
      String name,
      String kind,
      String label,
      List<String> titles,
      int mentions,
      List<Link> meetings,
      List<Link> says,
      List<Link> saidOf,
      String confidence,
      int actor) {}

  /** Entities of one kind. */
  record EntityList(String label, String kind, List<EntityCard> entities) {

    int count() {
      return entities.size();
    }
  }

  /** An article. */
  record ArticleCard(
      String id,
      int number,
      String name,
      String title,
      String date,
      String text,
      List<MeetingCard> meetings,
      List<AttributionCard> attributions,
      List<EntityList> entities,
      List<Time> times) {

    int meetingCount() {
      return meetings.size();
    }

    int attributionCount() {
      return attributions.size();
    }

    int timeCount() {
      return times.size();
    }
  }
}
