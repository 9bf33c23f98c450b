package org.tongbao.benchmark;

/** How long is measured: quick for a look, full for figures to write down. */
enum Effort {
  QUICK(3, 2, 1),
  FULL(5, 5, 2);

  final int warmupIterations;
  final int measuredIterations;
  final int iterationSeconds;

  Effort(int warmupIterations, int measuredIterations, int iterationSeconds) {
    this.warmupIterations = warmupIterations;
    this.measuredIterations = measuredIterations;
    this.iterationSeconds = iterationSeconds;
  }
}
