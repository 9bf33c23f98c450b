package org.tongbao.benchmark;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long is measured: quick for a look, full for figures to write down. */
enum Effort {
  QUICK(4, 1, 2, "1", "64", "1024"),
  FULL(10, 3, 4, "1", "4", "16", "64", "256", "1024");

  /** Holds a pass over the corpus and more. */
  private static final TimeValue ITERATION = TimeValue.seconds(2);

  private final int engineWarmups;
  private final int contenderWarmups;
  private final int measurements;
  private final String[] kibibytes;

  Effort(int engineWarmups, int contenderWarmups, int measurements, String... kibibytes) {
    this.engineWarmups = engineWarmups;
    this.contenderWarmups = contenderWarmups;
    this.measurements = measurements;
    this.kibibytes = kibibytes;
  }

  /** The engine is much code, which takes long to compile. */
  ChainedOptionsBuilder engine(ChainedOptionsBuilder options) {
    return iterations(options, engineWarmups)
        .include(pattern(EngineBenchmark.class))
        .include(pattern(LengthBenchmark.class))
        .param("kibibytes", kibibytes);
  }

  ChainedOptionsBuilder contenders(ChainedOptionsBuilder options) {
    return iterations(options, contenderWarmups).include(pattern(ContenderBenchmark.class));
  }

  private ChainedOptionsBuilder iterations(ChainedOptionsBuilder options, int warmups) {
    return options
        .warmupIterations(warmups)
        .warmupTime(ITERATION)
        .measurementIterations(measurements)
        .measurementTime(ITERATION);
  }

  private static String pattern(Class<?> benchmarks) {
    return benchmarks.getName().replace(".", "\\.") + "\\..*";
  }
}
