package org.tongbao.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures and prints two tables; progress goes to standard error. */
public final class ExtractionMeasuring {

  private ExtractionMeasuring() {}

  /**
   * Runs all benchmarks of this package.
   *
   * @param arguments the folder of articles; {@code quick} or {@code full}
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Effort effort = Effort.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    Corpus corpus = Corpus.of(folder);
    List<Measurement> measurements =
        new Runner(options(folder, effort), new Progress(System.err))
            .run().stream().map(Measurement::of).toList();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        "Java %s, one thread, serial collector; %,d documents, %,d KiB of UTF-8%n%n",
        System.getProperty("java.version"), corpus.documents().size(), corpus.utf8Bytes() / 1024);
    out.println(SpeedTable.of(measurements, corpus));
    out.print(LengthTable.of(measurements, corpus));
  }

  private static Options options(Path folder, Effort effort) {
    TimeValue iteration = TimeValue.seconds(effort.iterationSeconds);
    return new OptionsBuilder()
        .include(ExtractionMeasuring.class.getPackageName() + "\\..*")
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.SECONDS)
        .threads(1)
        .forks(1)
        .warmupIterations(effort.warmupIterations)
        .warmupTime(iteration)
        .measurementIterations(effort.measuredIterations)
        .measurementTime(iteration)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .jvmArgs(
            "-Xms1g",
            "-Xmx1g",
            // One core's work only: a parallel collector would lend the contenders others.
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            Corpus.jvmArgument(folder))
        .build();
  }
}
