package org.tongbao.query.subscription.stream;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChange;

/**
 * One connection and its place in the log. It takes from the window what the connection has room
 * for, and behind the window's reach pages of the log. All but {@link #isStalled} runs on the
 * connection's own thread.
 */
final class StreamReader {

  private static final long NOT_STALLED = Long.MAX_VALUE;

  private final StreamHub hub;
  private final HttpServerResponse response;
  private final Context context;
  private final ChangeFilter filter;
  private ChangePosition position;
  private boolean live;
  private boolean loading;
  private boolean closed;
  private boolean fullSinceEnd;
  private volatile long stalledSinceNanos = NOT_STALLED;

  StreamReader(
      StreamHub hub,
      HttpServerResponse response,
      Context context,
      ChangeFilter filter,
      ChangePosition position) {
    this.hub = hub;
    this.response = response;
    this.context = context;
    this.filter = filter;
    this.position = position;
  }

  /** Runs on the connection's thread, now or soon. */
  void run(Runnable work) {
    context.runOnContext(_ -> work.run());
  }

  /** Writes what there is as long as the connection takes it. */
  void pump() {
    while (!closed && !loading && !isFull()) {
      Window window = hub.window();
      if (!isIn(window)) {
        leaveWindow(window);
        return;
      }
      live = true;
      Window.Slice slice = window.slice(filter, position.cursor(), hub.sliceBytes());
      boolean atEnd = slice.cursor() >= window.latest();
      position = position.at(slice.cursor());
      if (slice.text().length() > 0) {
        response.write(slice.text());
      }
      if (atEnd) {
        fullSinceEnd = false;
        return;
      }
    }
  }

  /** A position that the client names must have been seen, else it may lie behind the log. */
  private boolean isIn(Window window) {
    return window.bounds().epoch().equals(position.epoch())
        && (live ? window.covers(position.cursor()) : window.knows(position.cursor()));
  }

  /** Whoever fell behind by not reading comes back by itself; a burst is read from the log. */
  private void leaveWindow(Window window) {
    if (fullSinceEnd && live && window.bounds().epoch().equals(position.epoch())) {
      cutOff();
    } else {
      live = false;
      load();
    }
  }

  void heartbeat() {
    if (!closed && !loading && stalledSinceNanos == NOT_STALLED) {
      response.write(Frames.heartbeat(position));
    }
  }

  boolean isStalled(long nowNanos, long limitNanos) {
    long since = stalledSinceNanos;
    return since != NOT_STALLED && nowNanos - since > limitNanos;
  }

  /** Tells the reader where it is, should it still listen, and frees what it holds. */
  void cutOff() {
    if (!closed) {
      close();
      hub.cutOff(response, Frames.cutOff(position));
    }
  }

  void close() {
    closed = true;
    hub.remove(this);
  }

  private boolean isFull() {
    if (!response.writeQueueFull()) {
      return false;
    }
    fullSinceEnd = true;
    if (stalledSinceNanos == NOT_STALLED) {
      stalledSinceNanos = System.nanoTime();
      response.drainHandler(
          _ -> {
            stalledSinceNanos = NOT_STALLED;
            pump();
          });
    }
    return true;
  }

  private void load() {
    loading = true;
    hub.load(position, page -> run(() -> loaded(page)));
  }

  private void loaded(StreamHub.@Nullable Page page) {
    loading = false;
    if (closed) {
      return;
    }
    if (page == null) {
      // The database is away: nothing is known to be missing, so the client comes back.
      close();
      response.end();
      return;
    }
    Optional<GapMessage.Reason> gap = page.bounds().gap(position);
    if (gap.isPresent()) {
      tellGap(gap.get(), page.bounds());
      load();
      return;
    }
    write(page.changes());
    if (page.changes().isEmpty()) {
      // The window is behind the log for a moment; it will not be asked for what is seen here.
      position = position.at(Math.max(position.cursor(), page.bounds().latest()));
      live = hub.window().covers(position.cursor());
    }
    pump();
  }

  private void tellGap(GapMessage.Reason reason, LogBounds bounds) {
    ChangePosition resumed = reason == GapMessage.Reason.AHEAD ? bounds.end() : bounds.beginning();
    GapMessage gap = GapMessage.of(reason, position.toString(), resumed, hub.now());
    response.write(Frames.gap(gap, resumed));
    position = resumed;
    live = false;
  }

  private void write(List<LoggedChange> changes) {
    Buffer text = Buffer.buffer();
    for (LoggedChange change : changes) {
      position = change.position();
      if (filter.matches(change)) {
        text.appendBuffer(Frames.change(change));
      }
    }
    if (text.length() > 0) {
      response.write(text);
    }
  }
}
