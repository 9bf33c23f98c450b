package org.tongbao.ingest.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Pending;
import org.tongbao.ingest.document.Refusal;

/** The documents of a batch that are under way, and the answers so far. */
final class Window {

  private final BatchLimits limits;
  private final Deque<Entry> underWay = new ArrayDeque<>();
  private final List<Answer> answers = new ArrayList<>();
  private long bytesUnderWay;
  private @Nullable Refusal unavailable;

  Window(BatchLimits limits) {
    this.limits = limits;
  }

  private record Entry(int line, long bytes, Pending pending) {}

  void add(int line, long bytes, Pending pending) throws InterruptedException {
    underWay.add(new Entry(line, bytes, pending));
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

  List<Answer> finish() throws InterruptedException {
    while (!underWay.isEmpty()) {
      settleOldest();
    }
    return answers;
  }

  private void settleOldest() throws InterruptedException {
    Entry oldest = underWay.remove();
    bytesUnderWay -= oldest.bytes();
    Outcome outcome = oldest.pending().await();
    note(outcome);
    answers.add(new Answer(oldest.line(), outcome));
  }

  private void note(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused && refused.refusal().kind().isPassing()) {
      unavailable = refused.refusal();
    }
  }
}
