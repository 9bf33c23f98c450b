package org.tongbao.query.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read and not yet applied, cut into batches. Not for several threads. */
public final class Backlog {

  private final BatchAllowance allowance;
  private final long batchBytes;
  private final Map<LogPartition, Deque<LogEntry>> waiting = new LinkedHashMap<>();
  private int records;
  private long bytes;

  /** The limits of one batch; a single larger record still makes a batch of its own. */
  public Backlog(BatchAllowance allowance, long batchBytes) {
    this.allowance = allowance;
    this.batchBytes = batchBytes;
  }

  public void add(LogEntry entry) {
    waiting.computeIfAbsent(entry.place().partition(), _ -> new ArrayDeque<>()).add(entry);
    records++;
    bytes += entry.sizeBytes();
  }

  public int records() {
    return records;
  }

  public boolean isEmpty() {
    return records == 0;
  }

  /** True when the next batch cannot grow: reading more would only fill memory. */
  public boolean isFull() {
    return records >= allowance.records() || bytes >= batchBytes;
  }

  public void clear() {
    waiting.clear();
    records = 0;
    bytes = 0;
  }

  /** The next batch. Each partition that waits gets its share, so that none starves. */
  public Batch cut() {
    int share = Math.max(1, allowance.records() / Math.max(1, waiting.size()));
    long shareBytes = batchBytes / Math.max(1, waiting.size());
    List<LogEntry> entries = new ArrayList<>();
    Map<LogPartition, LogPosition> next = new LinkedHashMap<>();
    waiting.forEach(
        (partition, queue) -> {
          LogEntry last = take(queue, share, shareBytes, entries);
          LogEntry following = queue.peek();
          long nextOffset =
              following == null ? last.place().offset() + 1 : following.place().offset();
          next.put(
              partition, new LogPosition(last.place().topicId(), nextOffset, last.leaderEpoch()));
        });
    waiting.values().removeIf(Deque::isEmpty);
    return new Batch(entries, next);
  }

  /** A share ends before the second closing record of a document; returns its last entry. */
  private LogEntry take(Deque<LogEntry> queue, int share, long shareBytes, List<LogEntry> taken) {
    Set<String> closed = new HashSet<>();
    LogEntry last = remove(queue, taken);
    closes(last, closed);
    long takenBytes = last.sizeBytes();
    for (int count = 1; count < share && !queue.isEmpty(); count++) {
      LogEntry candidate = queue.element();
      takenBytes += candidate.sizeBytes();
      if (takenBytes > shareBytes || !closes(candidate, closed)) {
        break;
      }
      last = remove(queue, taken);
    }
    return last;
  }

  private LogEntry remove(Deque<LogEntry> queue, List<LogEntry> taken) {
    LogEntry entry = queue.remove();
    records--;
    bytes -= entry.sizeBytes();
    taken.add(entry);
    return entry;
  }

  /** False for the second closing record of one document. */
  private static boolean closes(LogEntry entry, Set<String> closed) {
    @Nullable String documentId =
        entry.message() instanceof Message.DocumentClosed closing ? closing.documentId() : null;
    return documentId == null || closed.add(documentId);
  }
}
