package org.tongbao.benchmark;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one pass over the texts took.
 *
 * @param spread standard deviation of the iterations, as a share of their mean
 */
record Measurement(
    BenchmarkParams benchmark, double seconds, double spread, double allocatedBytes) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static Measurement of(RunResult run) {
    Statistics seconds = run.getPrimaryResult().getStatistics();
    Result<?> allocated = run.getSecondaryResults().get(ALLOCATED);
    return new Measurement(
        run.getParams(),
        seconds.getMean(),
        seconds.getStandardDeviation() / seconds.getMean(),
        allocated == null ? Double.NaN : allocated.getScore());
  }

  /** The name of the benchmark's class and method. */
  String name() {
    return benchmark.getBenchmark().substring(Measurement.class.getPackageName().length() + 1);
  }
}
