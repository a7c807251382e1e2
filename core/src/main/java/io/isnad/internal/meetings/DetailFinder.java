package io.isnad.internal.meetings;

import io.isnad.internal.lexicon.Lexicon;

/**
 * Tells what the words beside a trigger say of its meeting: cancelled or postponed, level, round,
 * several occasions, host and visitor. By lists; the models' answers are left as they are.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class DetailFinder {

  private final Lexicon lexicon;

  DetailFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  MeetingDetail find(MeetingContext context, MeetingFrame frame) {
    Surroundings near = new Surroundings(context, lexicon, frame.trigger());
    OutcomeFinder.Outcome outcome = OutcomeFinder.find(near, frame);
    return new MeetingDetail(
        outcome.status(),
        outcome.words(),
        FormFinder.levels(near),
        FormFinder.round(near),
        FormFinder.several(near, frame),
        HostFinder.find(near, frame));
  }
}
