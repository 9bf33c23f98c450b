package org.tongbao.query.subscription.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChange;
import org.tongbao.query.subscription.LoggedChanges;

/** All readers of this replica. */
public final class StreamHub implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(StreamHub.class);
  private static final long STALL_CHECK_MILLIS = 1_000;
  private static final long FAREWELL_MILLIS = 1_000;
  private static final long CLIENT_RETRY_MILLIS = 2_000;

  private final Vertx vertx;
  private final LoggedChanges log;
  private final StreamSettings settings;
  private final InstantSource clock;
  private final ChangeTail tail;
  private final ExecutorService loads;
  private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger admitted = new AtomicInteger();
  private final Counter refused;
  private final Counter cutOff;
  private volatile @Nullable Window window;

  /** Whether a reader was taken in. */
  public enum Admission {
    ADMITTED,
    /** There are as many as there may be. */
    FULL,
    /** The log has not been read yet. */
    NOT_READY
  }

  /**
   * A part of the log.
   *
   * @param changes empty at its end
   */
  record Page(LogBounds bounds, List<LoggedChange> changes) {}

  public StreamHub(
      Vertx vertx,
      LoggedChanges log,
      StreamSettings settings,
      InstantSource clock,
      MeterRegistry registry) {
    this.vertx = vertx;
    this.log = log;
    this.settings = settings;
    this.clock = clock;
    this.tail = new ChangeTail(log, settings, this::publish);
    this.loads =
        Executors.newFixedThreadPool(
            settings.loaders(), Thread.ofVirtual().name("stream-load-", 0).factory());
    Gauge.builder("tongbao.stream.readers", admitted, AtomicInteger::get)
        .description("Readers of the stream")
        .register(registry);
    refused = counter(registry, "refused", "Readers that found no room");
    cutOff = counter(registry, "cut.off", "Readers that were too slow");
  }

  public void start() {
    tail.start();
    vertx.setPeriodic(settings.heartbeat().toMillis(), _ -> onAll(StreamReader::heartbeat));
    vertx.setPeriodic(STALL_CHECK_MILLIS, _ -> cutOffStalled());
  }

  @Override
  public void close() {
    tail.close();
    loads.shutdownNow();
  }

  /**
   * Takes a reader in and begins to write. Called on the connection's own thread.
   *
   * @param from where it was, null to begin with what comes from now on
   */
  public Admission open(
      HttpServerRequest request,
      Context context,
      ChangeFilter filter,
      @Nullable ChangePosition from) {
    @Nullable Window now = window;
    if (now == null) {
      return Admission.NOT_READY;
    }
    if (admitted.incrementAndGet() > settings.readers()) {
      admitted.decrementAndGet();
      refused.increment();
      return Admission.FULL;
    }
    HttpServerResponse response = request.response();
    ChangePosition start =
        from == null ? new ChangePosition(now.bounds().epoch(), now.latest()) : from;
    StreamReader reader = new StreamReader(this, response, context, filter, start);
    readers.add(reader);
    response.closeHandler(_ -> reader.close());
    response.exceptionHandler(_ -> reader.close());
    response.setWriteQueueMaxSize(settings.queueBytes());
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream;charset=UTF-8");
    response.putHeader("Cache-Control", "no-store");
    // Proxies that collect answers would hold changes back.
    response.putHeader("X-Accel-Buffering", "no");
    response.write(Frames.retry(CLIENT_RETRY_MILLIS));
    reader.pump();
    return Admission.ADMITTED;
  }

  /** Of the change log as last read; empty before that. */
  public String epoch() {
    @Nullable Window now = window;
    return now == null ? "" : now.bounds().epoch();
  }

  Window window() {
    return Objects.requireNonNull(window);
  }

  int sliceBytes() {
    return settings.queueBytes();
  }

  Instant now() {
    return clock.instant();
  }

  /** Reads a page of the log; null where that fails. */
  void load(ChangePosition position, Consumer<@Nullable Page> reader) {
    try {
      loads.execute(() -> reader.accept(page(position)));
    } catch (RejectedExecutionException e) {
      LOG.debug("the stream is closing", e);
    }
  }

  void remove(StreamReader reader) {
    if (readers.remove(reader)) {
      admitted.decrementAndGet();
    }
  }

  /** Ends a connection; one that does not even take the farewell is broken. */
  void cutOff(HttpServerResponse response, Buffer farewell) {
    cutOff.increment();
    response.write(farewell);
    response.end();
    vertx.setTimer(
        FAREWELL_MILLIS,
        _ -> {
          if (!response.closed()) {
            response.reset();
          }
        });
  }

  private @Nullable Page page(ChangePosition position) {
    try {
      LogBounds bounds = log.bounds();
      List<LoggedChange> changes =
          bounds.gap(position).isPresent()
              ? List.of()
              : log.after(position, settings.pageChanges());
      return new Page(bounds, changes);
    } catch (SQLException | RuntimeException e) {
      LOG.debugf(e, "a reader at %s has to come back", position);
      return null;
    }
  }

  private void publish(Window next) {
    window = next;
    onAll(StreamReader::pump);
  }

  private void onAll(Consumer<StreamReader> work) {
    readers.forEach(reader -> reader.run(() -> work.accept(reader)));
  }

  private void cutOffStalled() {
    long now = System.nanoTime();
    long limit = settings.stallTimeout().toNanos();
    readers.stream()
        .filter(reader -> reader.isStalled(now, limit))
        .forEach(reader -> reader.run(reader::cutOff));
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder("tongbao.stream." + name).description(description).register(registry);
  }
}
