package io.isnad.benchmark;

import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.Isnad;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One {@link Isnad} for many threads: equal results, more speed, and memory that stays flat. */
public final class Crowd {

  private final Isnad isnad = Isnad.load();
  private final List<String> articles;

  /** A crowd that reads these articles again and again. */
  public Crowd(List<String> articles) {
    this.articles = List.copyOf(articles);
  }

  /** All that an extraction says, to compare with. */
  static List<Object> parts(Extraction found) {
    return List.of(
        found.persons(),
        found.organisations(),
        found.places(),
        found.groups(),
        found.times(),
        found.meetings(),
        found.attributions());
  }

  private Extraction extract(int article) {
    String text = articles.get(article % articles.size());
    return isnad.extract(Article.of(text).publishedOn(Stages.DAY));
  }

  /**
   * Reads so many articles in so many threads and says how many differ from what one thread finds.
   */
  public int differences(int threads, int number) throws InterruptedException, ExecutionException {
    List<List<Object>> alone = new ArrayList<>();
    for (int i = 0; i < Math.min(number, articles.size()); i++) {
      alone.add(parts(extract(i)));
    }
    AtomicInteger next = new AtomicInteger();
    AtomicInteger different = new AtomicInteger();
    inThreads(
        threads,
        () -> {
          for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
            if (!parts(extract(i)).equals(alone.get(i % alone.size()))) {
              different.incrementAndGet();
            }
          }
        });
    return different.get();
  }

  /** Tells the differences and the articles per second of one, two, four… threads. */
  void run(int number, PrintStream out) throws InterruptedException, ExecutionException {
    out.printf(
        Locale.ROOT, "%n64 threads, %d articles: %d differ%n", number, differences(64, number));
    int cores = Runtime.getRuntime().availableProcessors();
    double[] speed = new double[2];
    for (int round = 0; round < 3; round++) { // alternating; the best of each counts
      speed[0] = Math.max(speed[0], speed(1, articles.size()));
      speed[1] = Math.max(speed[1], speed(cores, articles.size() * cores));
    }
    out.printf(
        Locale.ROOT,
        "1 thread %.0f articles/s, %d threads %.0f articles/s: %.2f x; load %.1f%n",
        speed[0],
        cores,
        speed[1],
        speed[1] / speed[0],
        Clock.load());
  }

  private double speed(int threads, int number) throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    inThreads(
        threads,
        () -> {
          for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
            extract(i);
          }
        });
    return number * 1e9 / (System.nanoTime() - start);
  }

  /** Prints the heap after a collection every tenth of the articles. */
  void endure(int number, PrintStream out) throws InterruptedException, ExecutionException {
    int threads = Runtime.getRuntime().availableProcessors();
    out.printf(Locale.ROOT, "%nheap after collection, %d threads%n", threads);
    for (int tenth = 0; tenth <= 10; tenth++) {
      out.printf(Locale.ROOT, "%d articles: %.2f MB%n", number / 10 * tenth, Clock.heap() / 1e6);
      out.flush();
      if (tenth < 10) {
        speed(threads, number / 10);
      }
    }
  }

  private static void inThreads(int threads, Runnable work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        runs.add(pool.submit(work));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** The crowd over the whole corpus. */
  static Crowd overTheCorpus() throws IOException {
    return new Crowd(Sample.articles());
  }
}
