package io.isnad.internal.time;

import io.isnad.internal.segmentation.Token;
import io.isnad.internal.time.TimeWords.Kind;
import io.isnad.internal.time.TimexFrame.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one expression of the two ends of an interval: «بين 3 و5 أيار», «من السبت إلى الثلاثاء».
 *
 * <p>Stateless; safe for use by many threads.
 */
final class IntervalJoiner {

  private static final String BETWEEN = "بين";
  private static final String AND = "و";
  private static final List<String> FROM = List.of("من", "منذ", "ابتداء", "بدءا");
  private static final List<String> TO = List.of("الي", "حتي", "لغايه", "ولغايه", "وحتي", "والي");
  private static final List<String> DASHES = List.of("-", "–", "—");

  private IntervalJoiner() {}

  /** The expressions of a sentence, pairs that are the ends of an interval made one. */
  static List<TimexFrame> join(Phrase phrase, List<TimexFrame> frames) {
    List<TimexFrame> out = new ArrayList<>();
    int at = 0;
    while (at < frames.size()) {
      TimexFrame one = frames.get(at);
      TimexFrame other = at + 1 < frames.size() ? frames.get(at + 1) : null;
      TimexFrame both =
          other != null && isInterval(phrase, one, other)
              ? interval(one, later(phrase, one, other))
              : null;
      out.add(both == null ? one : both);
      at += both == null ? 1 : 2;
    }
    return out;
  }

  private static boolean isInterval(Phrase phrase, TimexFrame one, TimexFrame other) {
    int gap = other.first() - one.end();
    if (gap > 3) {
      return false;
    }
    boolean between = stem(phrase, one.first() - 1).equals(BETWEEN);
    Token next = phrase.tokens().get(other.first());
    if (between && gap == 0) {
      return next.clitics().equals(AND);
    }
    if (gap == 0) {
      return false;
    }
    int last = one.end() + gap - 1;
    int link = one.end();
    if (phrase.isOneOf(link, ",،")) {
      link++;
    }
    if (between) {
      return link == last && phrase.is(link, AND);
    }
    boolean from =
        FROM.contains(stem(phrase, one.first() - 1))
            || FROM.contains(stem(phrase, one.first() - 2));
    boolean dash = link == last && DASHES.contains(phrase.tokens().get(link).form());
    if (dash) {
      return from || one.value().length() == other.value().length();
    }
    boolean joined = phrase.is(link, AND);
    int to = joined ? link + 1 : link;
    return from && to == last && TO.contains(phrase.tokens().get(to).form());
  }

  private static String stem(Phrase phrase, int at) {
    return phrase.has(at) ? phrase.tokens().get(at).stem() : "";
  }

  /** The end of «من الأحد إلى الخميس المقبل» where it was taken for the Thursday before. */
  private static TimexFrame later(Phrase phrase, TimexFrame one, TimexFrame other) {
    LocalDate start = one.start();
    LocalDate last = other.last();
    boolean weekday = phrase.find(Kind.WEEKDAY, other.first(), true) != null;
    if (start == null || last == null || !weekday || !last.toString().equals(other.value())) {
      return other;
    }
    boolean crossed = start.isAfter(last) && !start.isAfter(last.plusDays(6));
    LocalDate day = crossed ? last.plusWeeks(1) : last;
    return new TimexFrame(
        other.first(),
        other.end(),
        other.type(),
        day.toString(),
        other.modifier(),
        day,
        day,
        other.computed());
  }

  private static @Nullable TimexFrame interval(TimexFrame one, TimexFrame other) {
    LocalDate start = one.start();
    LocalDate last = other.last();
    boolean times = one.type() == TimexFrame.Type.TIME || other.type() == TimexFrame.Type.TIME;
    boolean places =
        one.type() != TimexFrame.Type.DURATION && other.type() != TimexFrame.Type.DURATION;
    boolean single = one.value().indexOf('/') < 0 && other.value().indexOf('/') < 0;
    if (!places || start == null || last == null || start.isAfter(last)) {
      return null;
    }
    if (one.value().equals(other.value())) {
      return null;
    }
    String value = single ? one.value() + "/" + other.value() : start + "/" + last;
    return new TimexFrame(
        one.first(),
        other.end(),
        times ? TimexFrame.Type.TIME : TimexFrame.Type.DATE,
        value,
        Modifier.NONE,
        start,
        last,
        one.computed() || other.computed());
  }
}
