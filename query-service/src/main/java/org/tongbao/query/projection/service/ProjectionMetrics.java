package org.tongbao.query.projection.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.tongbao.query.projection.Batch;
import org.tongbao.query.projection.Progress;

/** Counts what the projection does, under {@code tongbao.projection}. */
public final class ProjectionMetrics {

  private final Timer batches;
  private final Counter records;
  private final Counter eventsStored;
  private final Counter closings;
  private final Counter incompleteClosings;
  private final Counter setAside;
  private final Counter changes;
  private final Counter staleBatches;
  private final Counter failures;
  private final AtomicLong lagRecords = new AtomicLong();

  public ProjectionMetrics(MeterRegistry registry) {
    batches =
        Timer.builder("tongbao.projection.batches")
            .description("Transactions, from reading done to commit")
            .publishPercentileHistogram()
            .register(registry);
    records = counter(registry, "records", "Records read and applied or put aside");
    eventsStored = counter(registry, "events.stored", "Event records that were new");
    closings = counter(registry, "closings", "Closing records applied");
    incompleteClosings =
        counter(registry, "closings.incomplete", "Closing records that name a missing record");
    setAside = counter(registry, "set.aside", "Records put aside because they cannot be applied");
    changes = counter(registry, "changes", "Rows of the change log");
    staleBatches = counter(registry, "batches.stale", "Batches that another writer had applied");
    failures = counter(registry, "failures", "Attempts that broker or database failed");
    Gauge.builder("tongbao.projection.lag.records", lagRecords, AtomicLong::get)
        .description("Records behind what is applied")
        .register(registry);
  }

  void applied(Batch batch, Progress progress, Duration duration) {
    batches.record(duration);
    records.increment(batch.entries().size());
    eventsStored.increment(progress.eventsStored());
    closings.increment(progress.closings());
    incompleteClosings.increment(progress.incompleteClosings());
    setAside.increment(progress.setAside());
    changes.increment(progress.changes());
  }

  void stale() {
    staleBatches.increment();
  }

  void failed() {
    failures.increment();
  }

  void lag(long records) {
    lagRecords.set(records);
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder("tongbao.projection." + name)
        .description(description)
        .register(registry);
  }
}
