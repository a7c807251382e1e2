package io.isnad.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code java -jar benchmark.jar [load|stock|stages|growth|threads|endurance]… [--quick] [--svg
 * FILE]}: the measurements named, or all of them but {@code endurance}.
 */
public final class Main {

  private static final List<String> ALL = List.of("load", "stock", "stages", "growth", "threads");

  private Main() {}

  /** Runs the measurements. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> words = List.of(arguments);
    if (words.contains("load-here")) {
      Load.here(out);
      return;
    }
    boolean quick = words.contains("--quick");
    int svg = words.indexOf("--svg");
    Path curve = svg < 0 ? null : Path.of(words.get(svg + 1));
    List<String> named =
        words.stream().filter(word -> ALL.contains(word) || word.equals("endurance")).toList();
    out.printf(
        Locale.ROOT,
        "Java %s, %d processors, %s%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"));
    for (String name : named.isEmpty() ? ALL : named) {
      measure(name, quick, curve, out);
    }
  }

  private static void measure(String name, boolean quick, @Nullable Path curve, PrintStream out)
      throws Exception {
    switch (name) {
      case "load" -> Load.run(out);
      case "stock" -> new Comparison(quick ? 50 : 200).run(quick ? 5 : 11, out);
      case "stages" -> {
        stages(1, quick, out);
        stages(Runtime.getRuntime().availableProcessors(), quick, out);
      }
      case "growth" -> new Growth().run(quick ? 1_000_000 : 10_000_000, curve, out);
      case "threads" -> Crowd.overTheCorpus().run(quick ? 1_000 : 5_000, out);
      default -> Crowd.overTheCorpus().endure(quick ? 10_000 : 100_000, out);
    }
  }

  private static void stages(int threads, boolean quick, PrintStream out) throws Exception {
    OptionsBuilder options = new OptionsBuilder();
    options.include(StageBenchmark.class.getName());
    options.threads(threads).addProfiler(GCProfiler.class).jvmArgsAppend("-Xmx2g");
    if (quick) {
      options.warmupIterations(1).measurementIterations(2);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    List<String> texts = Sample.articles(StageBenchmark.ARTICLES);
    Stages all = new Stages(Stages.bundle());
    double tokens =
        texts.stream().mapToInt(text -> all.segment(text).tokens().size()).average().orElse(0);
    double bytes = (double) Sample.bytes(texts) / texts.size();
    out.printf(
        Locale.ROOT,
        "%n%d thread(s); an article has %.0f bytes of UTF-8, %.0f tokens; load %.1f%n",
        threads,
        bytes,
        tokens,
        Clock.load());
    out.println("| stage | µs/article | articles/s | MB/s | tokens/s | KB allocated/article |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      double articles = threads * 1e6 / time.getScore();
      Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      out.printf(
          Locale.ROOT,
          "| %s | %.0f ± %.0f | %.0f | %.2f | %.0f | %.1f |%n",
          time.getLabel().substring(2),
          time.getScore(),
          time.getScoreError(),
          articles,
          articles * bytes / 1e6,
          articles * tokens,
          allocated == null ? Double.NaN : allocated.getScore() / 1e3);
    }
  }
}
