package io.isnad.internal.meetings;

import io.isnad.Meeting;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.time.TimeFrame;
import java.util.List;

/** What one trigger tells of a meeting. */
public record MeetingFrame(
    MentionFrame trigger,
    List<MentionFrame> participants,
    List<MentionFrame> places,
    List<TimeFrame> times,
    List<MentionFrame> topics,
    Meeting.Status status,
    Meeting.Channel channel,
    boolean secret,
    double probability) {

  public MeetingFrame {
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    times = List.copyOf(times);
    topics = List.copyOf(topics);
  }
}
