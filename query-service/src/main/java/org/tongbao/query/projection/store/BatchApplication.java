package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.Change;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.projection.ClosingVerdict;
import org.tongbao.query.projection.FactRefresh;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.Message.DocumentClosed;
import org.tongbao.query.projection.Message.EventStated;
import org.tongbao.query.projection.Message.Unreadable;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.StandingDocument;
import org.tongbao.query.projection.StandingVersion;
import org.tongbao.query.projection.Transition;
import org.tongbao.query.projection.store.SetAsideTable.Reason;

/** Applies entries once, inside a transaction that is the caller's. */
final class BatchApplication {

  private final Connection connection;
  private final Instant stamp;
  private final List<FactRefresh> factRefreshes;
  private final @Nullable Cause cause;
  private final EventRecordTable records;
  private final EventVersionTable versions;
  private final DocumentVersionTable documents;
  private final SetAsideTable setAside;

  private int incompleteClosings;
  private int recordsSetAside;

  /**
   * @param cause of all changes; null where each closing record tells its own
   */
  BatchApplication(
      Connection connection,
      Instant stamp,
      List<FactRefresh> factRefreshes,
      @Nullable Cause cause) {
    this.connection = connection;
    this.stamp = stamp;
    this.factRefreshes = factRefreshes;
    this.cause = cause;
    this.records = new EventRecordTable(connection);
    this.versions = new EventVersionTable(connection);
    this.documents = new DocumentVersionTable(connection);
    this.setAside = new SetAsideTable(connection);
  }

  Progress apply(List<LogEntry> entries) throws SQLException {
    int stored = storeRecords(entries);
    Map<StandingEvent, String> contentHashes = records.contentHashes(named(entries));
    List<DocumentRecord> closings = applicable(entries, contentHashes.keySet());
    List<Change> changes = new ArrayList<>();
    Map<String, Cause> changed = transition(closings, contentHashes, changes);
    new DeadLetterTable(connection).apply(entries, stamp);
    changes.addAll(refreshFacts(changed));
    new ChangeLogTable(connection).append(changes, stamp);
    if (!changed.isEmpty()) {
      StampTable.note(connection, stamp);
    }
    return new Progress(
        stored, closings.size(), incompleteClosings, recordsSetAside, changes.size());
  }

  /** Keeps the records alone: nothing becomes visible. Returns how many events were new. */
  int storeRecords(List<LogEntry> entries) throws SQLException {
    putUnreadableAside(entries);
    return records.store(stated(entries), stamp);
  }

  private void putUnreadableAside(List<LogEntry> entries) throws SQLException {
    for (LogEntry entry : entries) {
      if (entry.message() instanceof Unreadable unreadable) {
        setAside.add(List.of(entry), Reason.UNREADABLE, unreadable.detail(), stamp);
        recordsSetAside++;
      }
    }
  }

  private List<DocumentRecord> applicable(List<LogEntry> entries, Set<StandingEvent> stored)
      throws SQLException {
    Set<StandingEvent> missing = named(entries);
    missing.removeAll(stored);
    Set<StandingEvent> aside = setAside.among(missing);
    List<DocumentRecord> applicable = new ArrayList<>();
    for (LogEntry entry : entries) {
      if (entry.message() instanceof DocumentClosed(DocumentRecord closing)) {
        switch (ClosingVerdict.of(closing, stored, aside)) {
          case ClosingVerdict.Applicable _ -> applicable.add(closing);
          case ClosingVerdict.Incomplete _ -> incompleteClosings++;
          case ClosingVerdict.NamesSetAside(StandingEvent event) -> {
            String detail = "it names event %s, which was put aside".formatted(event.id());
            setAside.add(List.of(entry), Reason.NAMES_SET_ASIDE, detail, stamp);
            recordsSetAside++;
          }
        }
      }
    }
    return applicable;
  }

  /** Returns the documents that now say something else, and why. */
  private Map<String, Cause> transition(
      List<DocumentRecord> closings, Map<StandingEvent, String> contentHashes, List<Change> changes)
      throws SQLException {
    Map<String, Cause> changed = new HashMap<>();
    if (closings.isEmpty()) {
      return changed;
    }
    List<String> documentIds = closings.stream().map(DocumentRecord::id).toList();
    Map<String, StandingDocument> before = documents.standing(documentIds);
    Map<String, List<StandingVersion>> standing = versions.standing(documentIds);
    Set<String> differing = documents.apply(closings, stamp);
    List<String> ended = new ArrayList<>();
    List<StandingVersion> opened = new ArrayList<>();
    for (DocumentRecord closing : closings) {
      Transition transition =
          Transition.of(
              closing,
              before.get(closing.id()),
              standing.getOrDefault(closing.id(), List.of()),
              contentHashes,
              cause);
      ended.addAll(transition.ended());
      opened.addAll(transition.opened());
      changes.addAll(transition.changes());
      if (!transition.isEmpty() || differing.contains(closing.id())) {
        changed.put(closing.id(), transition.cause());
      }
    }
    versions.end(ended, stamp);
    versions.open(opened, stamp);
    new CampaignDocumentTable(connection).count(changed.keySet());
    return changed;
  }

  private List<Change> refreshFacts(Map<String, Cause> changed) throws SQLException {
    ChangeLog facts = new ChangeLog();
    if (!changed.isEmpty()) {
      for (FactRefresh refresh : factRefreshes) {
        refresh.refresh(connection, changed, stamp, facts);
      }
    }
    return facts.changes();
  }

  private static List<EventStated> stated(List<LogEntry> entries) {
    return entries.stream()
        .map(LogEntry::message)
        .filter(EventStated.class::isInstance)
        .map(EventStated.class::cast)
        .toList();
  }

  private static Set<StandingEvent> named(List<LogEntry> entries) {
    Set<StandingEvent> named = new HashSet<>();
    for (LogEntry entry : entries) {
      if (entry.message() instanceof DocumentClosed(DocumentRecord closing)) {
        named.addAll(closing.events());
      }
    }
    return named;
  }
}
