package io.isnad.internal.coreference;

/**
 * Grammatical gender and number, as far as known: what a verb must agree with.
 *
 * @param gender {@code m}, {@code f} or {@code -}
 * @param number {@code s}, {@code d}, {@code p} or {@code -}
 */
public record Agreement(char gender, char number) {

  /** Nothing is known. */
  public static final Agreement UNKNOWN = new Agreement('-', '-');

  /** The agreement that two lexicon attributes give; anything but one known letter is unknown. */
  public static Agreement of(String gender, String number) {
    return new Agreement(letter(gender, "mf"), letter(number, "sdp"));
  }

  private static char letter(String attribute, String known) {
    return attribute.length() == 1 && known.contains(attribute) ? attribute.charAt(0) : '-';
  }

  /**
   * How a verb with this agreement fits a subject with the other: {@code yes}, {@code no}, {@code
   * ?} or, since a verb before its subject stays singular, {@code wide} for a singular verb with a
   * dual or plural subject.
   */
  public String fits(Agreement subject) {
    boolean known = false;
    if (gender != '-' && subject.gender != '-') {
      if (gender != subject.gender) {
        return "no";
      }
      known = true;
    }
    if (number != '-' && subject.number != '-') {
      if (number != subject.number) {
        return number == 's' ? "wide" : "no";
      }
      known = true;
    }
    return known ? "yes" : "?";
  }
}
