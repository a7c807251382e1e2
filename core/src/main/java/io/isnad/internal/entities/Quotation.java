package io.isnad.internal.entities;

import java.util.Set;

/**
 * The marks that open and close quotations in the Arabic press.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class Quotation {

  private static final Set<String> OPENING = Set.of("«", "“", "„", "‘", "<<");
  private static final Set<String> CLOSING = Set.of("»", "”", "’", ">>");
  private static final Set<String> EITHER = Set.of("\"", "''", "'");

  private Quotation() {}

  /** Whether the form is a quotation mark of any kind. */
  public static boolean isMark(String form) {
    return OPENING.contains(form) || CLOSING.contains(form) || EITHER.contains(form);
  }

  /** Whether the form can open a quotation only. */
  public static boolean opens(String form) {
    return OPENING.contains(form);
  }

  /** Whether the form can close a quotation only. */
  public static boolean closes(String form) {
    return CLOSING.contains(form);
  }
}
