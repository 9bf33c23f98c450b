package org.tongbao.query.projection.service;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongbao.contract.topic.Topic;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPosition;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.log.CampaignLog;
import org.tongbao.query.projection.store.RebuildStore;

/**
 * Reads campaign-events from its start to where it ended when this began, and mends the tables by
 * what it says. Dead letters have no history: they are read again afterwards.
 */
final class LogRebuild {

  private final CampaignLog log;
  private final RebuildStore store;
  private final int batchRecords;

  LogRebuild(CampaignLog log, RebuildStore store, int batchRecords) {
    this.log = log;
    this.store = store;
    this.batchRecords = batchRecords;
  }

  Progress run(Duration pollWait) throws SQLException, InterruptedException {
    Map<LogPartition, Long> ends = log.ends();
    Map<LogPartition, LogPosition> beginning = log.beginning();
    Map<LogPartition, LogPosition> next = new HashMap<>(beginning);
    beginning.forEach(
        (partition, position) -> {
          if (isOfEvents(partition)) {
            long end = Objects.requireNonNull(ends.get(partition));
            next.put(partition, new LogPosition(position.topicId(), end, null));
          }
        });
    store.begin();
    log.seek(beginning);
    List<LogEntry> waiting = new ArrayList<>();
    while (!isRead(ends)) {
      for (LogEntry entry : log.poll(pollWait)) {
        boolean wanted =
            isOfEvents(entry.place().partition())
                && entry.place().offset()
                    < Objects.requireNonNull(ends.get(entry.place().partition()));
        if (wanted) {
          waiting.add(entry);
        }
      }
      if (waiting.size() >= batchRecords) {
        store.keep(waiting);
        waiting.clear();
      }
    }
    store.keep(waiting);
    log.requireSameTopics();
    return store.finish(next);
  }

  private boolean isRead(Map<LogPartition, Long> ends) {
    return ends.entrySet().stream()
        .filter(end -> isOfEvents(end.getKey()))
        .allMatch(end -> log.position(end.getKey()) >= end.getValue());
  }

  private static boolean isOfEvents(LogPartition partition) {
    return partition.topic().equals(Topic.CAMPAIGN_EVENTS.topicName());
  }
}
