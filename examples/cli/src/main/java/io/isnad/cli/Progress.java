package io.isnad.cli;

import java.io.PrintWriter;

/** Counts on a terminal; silent where standard error is none. Not thread-safe. */
final class Progress {

  private final PrintWriter err;
  private final int total;
  private final boolean visible;
  private int done;

  @SuppressWarnings(
      "SystemConsoleNull") // the build is for Java 17; later versions need isTerminal()
  Progress(PrintWriter err, int total) {
    this.err = err;
    this.total = total;
    this.visible = System.console() != null && total > 1;
  }

  void step() {
    done++;
    if (visible) {
      err.print("\r" + done + "/" + total);
      err.flush();
    }
  }

  void end() {
    if (visible) {
      err.print("\r" + " ".repeat(2 * Integer.toString(total).length() + 1) + "\r");
      err.flush();
    }
  }
}
