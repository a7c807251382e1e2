package io.isnad.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What a thread or the heap has used. CPU time is what the thread itself ran, so that other work on
 * the machine counts less than in time on the wall.
 */
final class Clock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  /** The CPU time of this thread in nanoseconds. */
  static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** The bytes on the heap that survive a collection. */
  static long heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /** The load of the machine over the last minute, for the record. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
