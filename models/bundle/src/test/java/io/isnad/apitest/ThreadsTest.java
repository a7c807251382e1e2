package io.isnad.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.Isnad;
import io.isnad.apitest.CorpusArticles.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  private static final int THREADS = 16;

  @Test
  void manyThreadsShareOneObject() throws Exception {
    Isnad isnad = Isnad.load();
    List<Named> articles = CorpusArticles.some(40);
    List<List<Object>> alone = new ArrayList<>();
    for (Named named : articles) {
      alone.add(Invariants.parts(isnad.extract(named.article())));
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(THREADS);
    try {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        runs.add(pool.submit(run(isnad, articles, alone, thread, start)));
      }
      for (Future<List<String>> run : runs) {
        assertThat(run.get()).hasSize(articles.size()).doesNotContain("different");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Reads all articles in an order of its own; all threads begin together. */
  private static Callable<List<String>> run(
      Isnad isnad,
      List<Named> articles,
      List<List<Object>> alone,
      int thread,
      CountDownLatch start) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(thread));
    return () -> {
      start.countDown();
      start.await();
      List<String> out = new ArrayList<>();
      for (int i : order) {
        List<Object> parts = Invariants.parts(isnad.extract(articles.get(i).article()));
        out.add(parts.equals(alone.get(i)) ? articles.get(i).name() : "different");
      }
      return out;
    };
  }
}
