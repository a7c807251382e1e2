package io.isnad.internal.meetings;

import io.isnad.Meeting;
import io.isnad.internal.entities.MentionFrame;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the words beside a trigger say of its meeting.
 *
 * @param status the frame's, or what the words say over it
 * @param words the places in the text that say so
 * @param levels as far as stated
 * @param round its number, as far as stated
 * @param several whether the trigger tells of several occasions
 * @param roles of participants, as far as stated
 */
public record MeetingDetail(
    Meeting.Status status,
    List<StatusWords> words,
    List<Meeting.Level> levels,
    OptionalInt round,
    boolean several,
    Map<MentionFrame, Meeting.Role> roles) {

  /**
   * Words that say whether a meeting was held.
   *
   * @param first the first token
   * @param end the token behind the last
   * @param future whether the future proclitic of the first token is one of them
   */
  public record StatusWords(int first, int end, boolean future) {}

  public MeetingDetail {
    words = List.copyOf(words);
    levels = List.copyOf(levels);
    roles = Map.copyOf(roles);
  }
}
