package io.isnad.cli;

import io.isnad.Article;
import io.isnad.Extraction;
import io.isnad.Isnad;
import io.isnad.cli.page.HtmlRenderer;
import io.isnad.cli.page.ReadArticle;
import io.isnad.training.BratWriter;
import io.isnad.training.Corpus;
import io.isnad.training.CorpusException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad extract}: from articles to records. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads articles and writes what is in them.",
    footer = {
      "",
      "Examples:",
      "  isnad extract --dates seeds/dates.tsv seeds",
      "  isnad extract --format jsonl --out records articles/",
      "  isnad extract --format html --out page articles/",
      "  isnad extract --published 2024-05-01 - < article.txt"
    })
final class ExtractCommand implements Callable<Integer> {

  private static final int MOST_ON_A_PAGE = 500;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text (for reading), html (one page for all), jsonl, brat or cameo (event lines);",
        "default: text"
      })
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "write a file per article into this folder instead of standard output;",
        "html: one page, NAME.html for an article, index.html for more"
      })
  private @Nullable Path out;

  @Option(
      names = "--published",
      paramLabel = "YYYY-MM-DD",
      description = "the publication date of all articles")
  private @Nullable LocalDate published;

  @Option(
      names = "--dates",
      paramLabel = "FILE",
      description = "publication dates by article, lines NAME<TAB>YYYY-MM-DD")
  private @Nullable Path dates;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "the charset of the articles; default: UTF-8")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many articles are read at once; default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--language",
      paramLabel = "ar|en",
      description = "the language of the labels in text and html; default: ar")
  private String language = "ar";

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description = "models of your own, as isnad train --out DIR makes them")
  private @Nullable Path bundle;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, folders of .txt files, or - for standard input")
  private List<String> paths = new ArrayList<>();

  /** An article to read: its name, and its file or null for standard input. */
  private record Input(String name, @Nullable Path file) {}

  /** What is written of an article, and the article itself where a page is made of all. */
  private record Output(String text, @Nullable ReadArticle article) {}

  ExtractCommand() {}

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    checkUsage(line);
    Map<String, LocalDate> known = dates();
    List<Input> inputs = inputs();
    Isnad isnad = bundle == null ? Isnad.load() : Isnad.builder().bundle(bundle).build();
    Renderer renderer = format.renderer(language);
    List<Output> kept = new ArrayList<>();
    int failed = 0;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<Output>> running = new ArrayDeque<>();
      for (Input input : inputs) {
        running.add(pool.submit(() -> read(isnad, renderer, input, known.get(input.name()))));
      }
      Progress progress = new Progress(line.getErr(), inputs.size());
      for (Input input : inputs) {
        if (!finish(line, running.remove(), input, kept)) {
          failed++;
        }
        progress.step();
      }
      progress.end();
    } finally {
      pool.shutdownNow();
    }
    if (format == Format.BRAT && out != null) {
      completeFolder(out, inputs, known);
    }
    if (format == Format.HTML && !kept.isEmpty()) {
      writePage(line, inputs, kept);
    }
    if (line.getOut().checkError()) {
      line.getErr().println("isnad: standard output could not be written");
      return 1;
    }
    if (failed > 0) {
      line.getErr().println("isnad: " + failed + " of " + inputs.size() + " articles failed");
    }
    return failed == 0 ? 0 : 1;
  }

  private boolean finish(CommandLine line, Future<Output> result, Input input, List<Output> kept)
      throws InterruptedException {
    PrintWriter err = line.getErr();
    try {
      Output output = result.get();
      if (format == Format.HTML) {
        kept.add(output);
      } else if (out == null) {
        line.getOut().print(output.text());
        line.getOut().flush();
      }
      return true;
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      String message = String.valueOf(cause.getMessage());
      String file = String.valueOf(input.file());
      boolean named = cause instanceof IOException && message.startsWith(file + ":");
      err.println("isnad: " + (named ? message : file + ": " + cause));
      err.flush();
      return false;
    }
  }

  private Output read(Isnad isnad, Renderer renderer, Input input, @Nullable LocalDate date)
      throws IOException {
    String source = input.file() == null ? "standard input" : input.file().toString();
    byte[] bytes =
        input.file() == null ? System.in.readAllBytes() : Files.readAllBytes(input.file());
    Article article = Article.of(TextFile.decode(bytes, charset, source));
    LocalDate day = published != null ? published : date;
    if (day != null) {
      article = article.publishedOn(day);
    }
    Extraction found = isnad.extract(article);
    String text = renderer.render(input.name(), found);
    if (format == Format.HTML) {
      return new Output(text, new ReadArticle(input.name(), found));
    }
    if (out != null) {
      if (format == Format.BRAT) {
        TextFile.write(
            out.resolve(input.name() + ".txt"), article.text().getBytes(StandardCharsets.UTF_8));
      }
      TextFile.write(
          out.resolve(input.name() + format.ending()), text.getBytes(StandardCharsets.UTF_8));
    }
    return new Output(out == null ? text : "", null);
  }

  private void writePage(CommandLine line, List<Input> inputs, List<Output> kept)
      throws IOException {
    List<ReadArticle> articles = new ArrayList<>();
    StringBuilder records = new StringBuilder();
    for (Output output : kept) {
      articles.add(Objects.requireNonNull(output.article()));
      records.append(output.text());
    }
    String page = new HtmlRenderer(language).render(title(inputs), articles, records.toString());
    if (out == null) {
      line.getOut().print(page);
      line.getOut().flush();
    } else {
      String name = inputs.size() == 1 ? inputs.get(0).name() : "index";
      TextFile.write(out.resolve(name + format.ending()), page.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The name of the article, of the folder that holds them all, or what was asked for. */
  private String title(List<Input> inputs) {
    if (inputs.size() == 1) {
      return inputs.get(0).name();
    }
    if (paths.size() == 1) {
      Path folder = Path.of(paths.get(0)).toAbsolutePath().normalize().getFileName();
      return folder == null ? paths.get(0) : folder.toString();
    }
    return String.join(", ", paths.subList(0, Math.min(3, paths.size())))
        + (paths.size() > 3 ? ", …" : "");
  }

  /** What brat and training want beside the articles: the types, and the dates where known. */
  private void completeFolder(Path folder, List<Input> inputs, Map<String, LocalDate> known)
      throws IOException {
    Path types = folder.resolve("annotation.conf");
    if (!Files.exists(types)) {
      TextFile.write(types, BratWriter.configuration().getBytes(StandardCharsets.UTF_8));
    }
    StringBuilder rows = new StringBuilder();
    for (Input input : inputs) {
      LocalDate day = published != null ? published : known.get(input.name());
      if (day != null) {
        rows.append(input.name()).append('\t').append(day).append('\n');
      }
    }
    Path days = folder.resolve("dates.tsv");
    if (!rows.isEmpty() && !Files.exists(days)) {
      TextFile.write(days, rows.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void checkUsage(CommandLine line) {
    if (format == Format.BRAT && out == null) {
      throw new CommandLine.ParameterException(
          line, "--format brat writes two files per article and needs --out DIR");
    }
    if (threads < 1) {
      throw new CommandLine.ParameterException(line, "--threads needs a number from 1 on");
    }
    if (!language.equals("ar") && !language.equals("en")) {
      throw new CommandLine.ParameterException(line, "--language is ar or en, not " + language);
    }
    if (published != null && dates != null) {
      throw new CommandLine.ParameterException(line, "give --published or --dates, not both");
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new CommandLine.ParameterException(line, out + " is a file; --out needs a folder");
    }
  }

  private Map<String, LocalDate> dates() throws IOException {
    if (dates == null) {
      return Map.of();
    }
    if (!Files.isRegularFile(dates)) {
      throw new UsageException(dates + ": there is no such file of dates");
    }
    try {
      return Corpus.readDates(dates);
    } catch (CorpusException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Input> inputs() throws IOException {
    List<Input> inputs = new ArrayList<>();
    Map<String, Path> seen = new HashMap<>();
    for (String word : paths) {
      Path path = Path.of(word);
      if (word.equals("-")) {
        inputs.add(new Input("standard-input", null));
      } else if (Files.isDirectory(path)) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(path)) {
          files = entries.filter(ExtractCommand::isArticle).sorted().toList();
        }
        if (files.isEmpty()) {
          throw new UsageException(path + ": there is no .txt file in this folder");
        }
        files.forEach(file -> inputs.add(input(file)));
      } else if (Files.exists(path)) {
        inputs.add(input(path));
      } else {
        throw new UsageException(path + ": there is no such file or folder");
      }
    }
    if (format == Format.HTML && inputs.size() > MOST_ON_A_PAGE) {
      throw new UsageException(
          "a page holds at most "
              + MOST_ON_A_PAGE
              + " articles, not "
              + inputs.size()
              + "; name fewer, or use --format jsonl");
    }
    for (Input input : inputs) {
      Path parent = input.file() == null ? null : input.file().toAbsolutePath().getParent();
      if (format == Format.BRAT
          && out != null
          && parent != null
          && Files.isDirectory(out)
          && Files.isSameFile(parent, out)) {
        throw new UsageException(
            out
                + " is the folder of the articles: --format brat would write over the annotations"
                + " there; name another folder with --out");
      }
      Path other = input.file() == null ? null : seen.put(input.name(), input.file());
      if (other != null && out != null && format != Format.HTML) {
        throw new UsageException(
            other + " and " + input.file() + " would be written to the same file in " + out);
      }
    }
    return inputs;
  }

  /** A text, but no report of an earlier run. */
  private static boolean isArticle(Path file) {
    String name = file.toString();
    return name.endsWith(".txt")
        && !name.endsWith(Format.TEXT.ending())
        && Files.isRegularFile(file);
  }

  private static Input input(Path file) {
    Path last = Objects.requireNonNullElse(file.getFileName(), file);
    return new Input(last.toString().replaceFirst("\\.[^.]{1,5}$", ""), file);
  }
}
