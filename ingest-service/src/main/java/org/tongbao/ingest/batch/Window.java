package org.tongbao.ingest.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Pending;
import org.tongbao.ingest.document.Refusal;

/** The documents of a batch that are under way. */
final class Window {

  private final BatchLimits limits;
  private final Deque<Entry> underWay = new ArrayDeque<>();
  private final Consumer<Answer> answers;
  private long bytesUnderWay;
  private @Nullable Refusal unavailable;

  /**
   * @param answers takes them in the order of what was added
   */
  Window(BatchLimits limits, Consumer<Answer> answers) {
    this.limits = limits;
    this.answers = answers;
  }

  private record Entry(long place, @Nullable String name, long bytes, Pending pending) {}

  void add(long place, @Nullable String name, long bytes, Pending pending)
      throws InterruptedException {
    underWay.add(new Entry(place, name, bytes, pending));
    bytesUnderWay += bytes;
    if (pending.isSettled()) {
      note(pending.await());
    }
    while (underWay.size() > limits.linesUnderWay() || bytesUnderWay > limits.bytesUnderWay()) {
      settleOldest();
    }
  }

  /**
   * Why there is no use in trying further lines, or null. One line that waited in vain is enough:
   * else each of thousands would wait as long.
   */
  @Nullable Refusal unavailable() {
    return unavailable;
  }

  /** Waits for all that is under way. */
  void finish() throws InterruptedException {
    while (!underWay.isEmpty()) {
      settleOldest();
    }
  }

  private void settleOldest() throws InterruptedException {
    Entry oldest = underWay.remove();
    bytesUnderWay -= oldest.bytes();
    Outcome outcome = oldest.pending().await();
    note(outcome);
    answers.accept(new Answer(oldest.place(), oldest.name(), outcome));
  }

  private void note(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused && refused.refusal().kind().isPassing()) {
      unavailable = refused.refusal();
    }
  }
}
