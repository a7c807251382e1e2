package io.isnad.internal.meetings;

import java.util.List;

/**
 * One occasion: what each of its triggers tells, in order, and what the words beside each say.
 *
 * @param details one for each of {@code told}, in the same order
 */
public record OccasionFrame(List<MeetingFrame> told, List<MeetingDetail> details) {

  public OccasionFrame {
    told = List.copyOf(told);
    details = List.copyOf(details);
    if (told.size() != details.size()) {
      throw new IllegalArgumentException(told.size() + " frames, " + details.size() + " details");
    }
  }
}
