package org.tongbao.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures and prints two tables; progress goes to standard error. */
public final class ExtractionMeasuring {

  private ExtractionMeasuring() {}

  /**
   * Runs all benchmarks of this package.
   *
   * @param arguments {@code quick} or {@code full}; the folders of articles
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Effort effort = Effort.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    List<Path> folders =
        Arrays.stream(arguments).skip(1).map(Path::of).map(Path::toAbsolutePath).toList();
    Corpus corpus = Corpus.of(folders);
    List<Measurement> measurements = new ArrayList<>();
    measurements.addAll(run(effort.contenders(options(folders))));
    measurements.addAll(run(effort.engine(options(folders))));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        "Java %s, one thread, serial collector; %,d documents, %,d KiB of UTF-8%n%n",
        System.getProperty("java.version"), corpus.documents().size(), corpus.utf8Bytes() / 1024);
    out.println(SpeedTable.of(measurements, corpus));
    out.print(LengthTable.of(measurements, corpus));
  }

  private static List<Measurement> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build(), new Progress(System.err))
        .run().stream().map(Measurement::of).toList();
  }

  private static ChainedOptionsBuilder options(List<Path> folders) {
    return new OptionsBuilder()
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.SECONDS)
        .threads(1)
        .forks(1)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .jvmArgs(
            "-Xms1g",
            "-Xmx1g",
            // One core's work only: a parallel collector would lend the contenders others.
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            Corpus.jvmArgument(folders));
  }
}
