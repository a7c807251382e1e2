package io.isnad.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Runs trainings that do not need each other two at a time; each takes gigabytes of heap. */
final class Workers {

  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Begins a task as soon as there is a place; the supplier waits for its result. */
  <T> Supplier<T> start(Callable<T> task) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              places.acquireUninterruptibly();
              try {
                future.complete(task.call());
              } catch (Throwable failure) { // handed on to the one who waits
                future.completeExceptionally(failure);
              } finally {
                places.release();
              }
            },
            "isnad-training");
    thread.setDaemon(true);
    thread.start();
    return () -> result(future);
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CorpusException corpus) {
        throw corpus;
      }
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw e;
    }
  }
}
