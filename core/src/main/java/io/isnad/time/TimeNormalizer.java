package io.isnad.time;

import io.isnad.ModelException;
import io.isnad.Span;
import io.isnad.internal.assembly.BundleFiles;
import io.isnad.internal.assembly.ModelBundle;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.time.PublicationDateFinder;
import io.isnad.internal.time.TimexFinder;
import io.isnad.internal.time.TimexFrame;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions of time in an Arabic text and says what they mean, seen from the day of its
 * publication.
 *
 * <pre>{@code
 * TimeNormalizer times = TimeNormalizer.load();
 * for (TimeNormalizer.Timex time : times.find(text, LocalDate.of(2023, 4, 12))) {
 *   System.out.println(time.text() + " = " + time.value()); // مساء السبت الماضي = 2023-04-08TEV
 * }
 * }</pre>
 *
 * <p>By rules over word lists, without a model. Reads both sets of Gregorian months, those of the
 * Maghreb, Hijri months, digits of both kinds and numbers in words; marks of direction may stand
 * anywhere. Finds more than {@link io.isnad.Extraction#times()}, which keeps to what places an
 * event: also durations, what recurs, times of day; and gives an interval as one expression.
 *
 * <p>Any string is accepted; time and memory grow linearly with the text.
 *
 * <p>Immutable; safe for use by many threads. Load it once and share it.
 */
public final class TimeNormalizer {

  private static final int LAST_YEAR = 9999;

  private final TimexFinder finder;
  private final PublicationDateFinder dates;

  TimeNormalizer(Lexicon lexicon) {
    this.finder = new TimexFinder(lexicon);
    this.dates = new PublicationDateFinder(lexicon);
  }

  /**
   * A normaliser with the word lists of the models on the class path (the artifact {@code
   * isnad-models}). Only the lists are read and checked, no model is loaded.
   *
   * @return a new instance
   * @throws ModelException if the lists are missing or damaged: the message names file, check and
   *     cure
   */
  public static TimeNormalizer load() {
    ClassLoader loader = TimeNormalizer.class.getClassLoader();
    return new TimeNormalizer(ModelBundle.loadLexicon(BundleFiles.onClassPath(loader)));
  }

  /**
   * A normaliser with the word lists of a bundle in a folder, as {@code isnad train --out FOLDER}
   * writes it; {@code manifest.properties} and {@code lexicon.tsv} are all that it needs.
   *
   * @param folder the folder of the bundle
   * @return a new instance
   * @throws NullPointerException if {@code folder} is null
   * @throws ModelException if the lists are missing or damaged: the message names file, check and
   *     cure
   */
  public static TimeNormalizer load(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return new TimeNormalizer(ModelBundle.loadLexicon(BundleFiles.in(folder)));
  }

  /** The types of expressions that TimeML has (TIMEX3). */
  public enum Type {
    /** A day or something longer, or a direction of time. */
    DATE,
    /** A part of a day or a clock time. */
    TIME,
    /** A length of time. */
    DURATION,
    /** What recurs. */
    SET
  }

  /** What narrows or loosens a value ({@code mod} in TimeML). */
  public enum Modifier {
    /** The first third of the value: «مطلع», «أوائل». */
    START,
    /** The middle third: «منتصف», «أواسط». */
    MID,
    /** The last third: «أواخر», «نهاية». */
    END,
    /** About: «نحو», «قرابة». */
    APPROX,
    /** Less than. */
    LESS_THAN,
    /** More than. */
    MORE_THAN
  }

  /**
   * An expression of time and what it means.
   *
   * @param span where it stands in the text, in UTF-16 units, without prepositions and proclitics
   * @param text the letters under the span
   * @param type its type
   * @param value by TimeML and ISO 8601. Dates: {@code 2023-04-03}, {@code 2023-W14}, {@code
   *     2023-04}, {@code 2023-Q2}, {@code 2023-H1}, {@code 2023-SU}, {@code 2023}, a decade {@code
   *     198}, a century {@code 19}, {@code XXXX-04-03} or {@code XXXX-WXX-6} where the year or week
   *     is unknown, {@code PAST_REF}, {@code PRESENT_REF}, {@code FUTURE_REF} where only the
   *     direction is known; two of them parted by {@code /} for an interval. Times: a day and
   *     {@code T21:30}, or {@code TMO}, {@code TMI}, {@code TAF}, {@code TEV}, {@code TNI} for
   *     morning (and dawn), midday, afternoon, evening, night. Durations and sets: {@code P3D},
   *     {@code PT24H}, {@code P2.5Y}, {@code P1DE} for decades, {@code P1CE} for centuries
   * @param modifier what narrows or loosens the value, or null
   * @param start first day meant, or null where the value places nothing; narrowed by {@link
   *     Modifier#START}, {@link Modifier#MID}, {@link Modifier#END}
   * @param end last day meant, the same as {@code start} for a single day; null as {@code start}
   * @param computed whether the days were reckoned from a Hijri date by the calendar of Umm
   *     al-Qura, from which the sighting of the moon may differ by a day or two
   */
  public record Timex(
      Span span,
      String text,
      Type type,
      String value,
      @Nullable Modifier modifier,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      boolean computed) {

    /**
     * An expression of time.
     *
     * @throws NullPointerException if span, text, type or value is null
     * @throws IllegalArgumentException if only one of start and end is given, or start is later
     */
    public Timex {
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(value, "value");
      if (start == null ? end != null : end == null || start.isAfter(end)) {
        throw new IllegalArgumentException("no days: " + start + " to " + end);
      }
    }
  }

  /**
   * The expressions of time in a text.
   *
   * @param text any string
   * @param published the day from which «أمس» is counted, of the years 1 to 9999, or null when it
   *     is not known
   * @return in text order, without overlap; possibly none
   * @throws NullPointerException if {@code text} is null
   * @throws IllegalArgumentException if {@code published} lies outside those years
   */
  public List<Timex> find(String text, @Nullable LocalDate published) {
    Objects.requireNonNull(text, "text");
    if (published != null && (published.getYear() < 1 || published.getYear() > LAST_YEAR)) {
      throw new IllegalArgumentException(
          "published is a day of the years 1 to " + LAST_YEAR + ", not " + published);
    }
    TimexFinder.Found found = finder.find(text, published);
    List<Timex> out = new ArrayList<>();
    for (TimexFrame frame : found.frames()) {
      Span span = found.text().span(frame.first(), frame.end());
      out.add(
          new Timex(
              span,
              span.in(text),
              Type.valueOf(frame.type().name()),
              frame.value(),
              frame.modifier() == TimexFrame.Modifier.NONE
                  ? null
                  : Modifier.valueOf(frame.modifier().name()),
              frame.start(),
              frame.last(),
              frame.computed()));
    }
    return List.copyOf(out);
  }

  /**
   * The day of publication as it is printed in a short line at the head or foot of a news text.
   *
   * @param text any string
   * @return empty where there is none
   * @throws NullPointerException if {@code text} is null
   */
  public Optional<LocalDate> publicationDate(String text) {
    Objects.requireNonNull(text, "text");
    SegmentedText page = new SegmentedText(text, List.of(), List.of(), List.of());
    return Optional.ofNullable(dates.find(page));
  }
}
