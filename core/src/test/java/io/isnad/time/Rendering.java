package io.isnad.time;

import io.isnad.time.TimeNormalizer.Timex;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as the case file writes them: {@code text=value}, then SET, the modifier, the days
 * where they are not those of the value, {@code computed}; several parted by {@code "; "}.
 */
final class Rendering {

  private Rendering() {}

  static String of(List<Timex> times) {
    return times.stream().map(Rendering::of).collect(Collectors.joining("; "));
  }

  private static String of(Timex time) {
    StringBuilder out = new StringBuilder(time.text()).append('=').append(time.value());
    if (time.type() != typeOf(time.value())) {
      out.append(' ').append(time.type());
    }
    if (time.modifier() != null) {
      out.append(' ').append(time.modifier());
    }
    @Nullable IsoDays days = IsoDays.of(time.value());
    boolean same =
        days == null
            ? time.start() == null
            : days.first().equals(time.start()) && days.last().equals(time.end());
    if (!same) {
      out.append(' ').append(time.start()).append("..").append(time.end());
    }
    return out.append(time.computed() ? " computed" : "").toString();
  }

  private static TimeNormalizer.Type typeOf(String value) {
    if (value.startsWith("P") && !value.endsWith("_REF")) {
      return TimeNormalizer.Type.DURATION;
    }
    return value.matches(".*\\dT.*") ? TimeNormalizer.Type.TIME : TimeNormalizer.Type.DATE;
  }
}
