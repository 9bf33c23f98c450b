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

  /** Of the class and method named. */
  boolean isOf(Class<?> type, String method) {
    return benchmark.getBenchmark().equals(type.getName() + "." + method);
  }
}
