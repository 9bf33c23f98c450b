package org.tongbao.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Tells which benchmark runs and passes on what the harness has to say, such as time left. */
final class Progress implements OutputFormat {

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {
    String kibibytes = benchmark.getParam("kibibytes");
    out.println(
        benchmark.id().substring(Progress.class.getPackageName().length() + 1)
            + (kibibytes == null ? "" : ", texts of " + kibibytes + " KiB"));
  }

  @Override
  public void print(String text) {
    out.print(text);
  }

  @Override
  public void println(String text) {
    out.println(text);
  }

  @Override
  public void write(int octet) {
    out.write(octet);
  }

  @Override
  public void write(byte[] octets) {
    out.writeBytes(octets);
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void verbosePrintln(String text) {}

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams iterations, int iteration) {}

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams iterations, int iteration, IterationResult data) {}

  @Override
  public void endBenchmark(BenchmarkResult result) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> results) {}

  @Override
  public void close() {}
}
