package io.isnad.cli.page;

import io.isnad.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A stretch of the article that the page shows: what it is and which cards tell of it.
 *
 * @param span where it stands
 * @param content whether it is what somebody says: a wide mark without a stop for the keyboard
 * @param kinds what it is, as style classes; several where expressions share one stretch
 * @param cards ids of the cards that tell of it, the most telling first
 */
record Mark(Span span, boolean content, Set<String> kinds, Set<String> cards) {

  Mark {
    kinds = Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
    cards = Collections.unmodifiableSet(new LinkedHashSet<>(cards));
  }

  /** The same stretch with more to tell. */
  Mark and(String kind, String card) {
    Set<String> allKinds = new LinkedHashSet<>(kinds);
    allKinds.add(kind);
    Set<String> allCards = new LinkedHashSet<>(cards);
    allCards.add(card);
    return new Mark(span, content, allKinds, allCards);
  }
}
