package org.tongbao.query.projection;

import java.util.List;
import java.util.Map;

/**
 * What one transaction applies: entries of each partition in their order, at most one closing
 * record of each document.
 *
 * @param next where each partition is read on once the batch is applied
 */
public record Batch(List<LogEntry> entries, Map<LogPartition, LogPosition> next) {

  public Batch {
    entries = List.copyOf(entries);
    next = Map.copyOf(next);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
