package io.isnad.benchmark;

import io.isnad.Article;
import io.isnad.Isnad;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Microseconds per article, by stage and whole, over the same 50 articles each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {

  /** How many articles one invocation reads. */
  static final int ARTICLES = 50;

  private final Isnad isnad = Isnad.load();
  private final Stages stages = new Stages(Stages.bundle());
  private final List<String> texts;
  private final List<Stages.Work> work = new ArrayList<>();

  /** Reads the articles and runs the stages once. */
  public StageBenchmark() {
    try {
      texts = Sample.articles(ARTICLES);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    for (String text : texts) {
      work.add(stages.work(text));
    }
  }

  /** Tokens and sentences. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a1Segmentation(Blackhole hole) {
    for (String text : texts) {
      hole.consume(stages.segment(text));
    }
  }

  /** Lists, clusters and hints of each word. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a2Words(Blackhole hole) {
    for (Stages.Work at : work) {
      hole.consume(stages.words(at.segmented()));
    }
  }

  /**
   * Names, titles, groups: two layers of tags, and the words anew, which keep the scores that all
   * layers share.
   */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a3WordsAndEntities(Blackhole hole) {
    for (Stages.Work at : work) {
      hole.consume(stages.mentions(stages.words(at.segmented())));
    }
  }

  /** Which mentions are the same. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a4Coreference(Blackhole hole) {
    for (Stages.Work at : work) {
      hole.consume(stages.resolve(at.words(), at.mentions()));
    }
  }

  /** Times. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a5Time(Blackhole hole) {
    for (Stages.Work at : work) {
      hole.consume(stages.times(at.segmented()));
    }
  }

  /** Who says what: a layer of tags and the choices. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a6Attribution(Blackhole hole) {
    for (Stages.Work at : work) {
      hole.consume(stages.attributions(at.resolved()));
    }
  }

  /** Who met whom: a layer of tags and the choices. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a7Meetings(Blackhole hole) {
    for (Stages.Work at : work) {
      hole.consume(stages.meetings(at.resolved(), at.times()));
    }
  }

  /** All, from the string to the records. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void b1Whole(Blackhole hole) {
    for (String text : texts) {
      hole.consume(isnad.extract(Article.of(text).publishedOn(Stages.DAY)));
    }
  }

  /** Persons alone. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void b2PersonsAlone(Blackhole hole) {
    for (String text : texts) {
      hole.consume(isnad.persons().extract(text));
    }
  }
}
