package io.isnad.benchmark;

import io.isnad.Isnad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What loading costs: the first {@code Isnad.load()} of a new JVM, and the heap it then holds. */
final class Load {

  private static final int RUNS = 5;

  private Load() {}

  /** Starts JVMs one after the other and tells the median and all values. */
  static void run(PrintStream out) throws IOException {
    double[] milliseconds = new double[RUNS];
    double[] cpu = new double[RUNS];
    double[] megabytes = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "load-here")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String line = in.readLine();
        String[] fields = line == null ? new String[0] : line.split(" ");
        if (fields.length != 3) {
          throw new IOException("the JVM for loading said: " + line);
        }
        milliseconds[i] = Double.parseDouble(fields[0]);
        cpu[i] = Double.parseDouble(fields[1]);
        megabytes[i] = Double.parseDouble(fields[2]);
      }
    }
    Arrays.sort(milliseconds);
    Arrays.sort(cpu);
    Arrays.sort(megabytes);
    out.printf(
        Locale.ROOT,
        "%nload, first in a new JVM, %d runs: %.0f ms (%.0f-%.0f), CPU %.0f ms (%.0f-%.0f); heap"
            + " held %.1f MB; load of the machine %.1f%n",
        RUNS,
        milliseconds[RUNS / 2],
        milliseconds[0],
        milliseconds[RUNS - 1],
        cpu[RUNS / 2],
        cpu[0],
        cpu[RUNS - 1],
        megabytes[RUNS / 2],
        Clock.load());
  }

  /** Loads in this JVM and prints milliseconds on the wall, of CPU, and megabytes held. */
  static void here(PrintStream out) {
    long before = Clock.heap();
    long cpu = Clock.cpu();
    long start = System.nanoTime();
    Isnad isnad = Isnad.load();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    double used = (Clock.cpu() - cpu) / 1e6;
    double megabytes = (Clock.heap() - before) / 1e6;
    out.printf(Locale.ROOT, "%.1f %.1f %.1f%n", milliseconds, used, megabytes);
    out.flush();
    if (isnad.provenance().version().isEmpty()) {
      throw new IllegalStateException("models without a version");
    }
  }
}
