package io.isnad.internal.inference;

/** Coarse names for numbers, as features. */
public final class Buckets {

  private Buckets() {}

  /** 0 to 3 by themselves, then by powers of two: {@code 4}, {@code 8}, {@code 16}, {@code 32}. */
  public static String of(int number) {
    if (number < 4) {
      return Integer.toString(Math.max(number, -1));
    }
    return Integer.toString(Integer.highestOneBit(Math.min(number, 32)));
  }
}
