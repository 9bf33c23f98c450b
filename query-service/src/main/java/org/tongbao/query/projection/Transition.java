package org.tongbao.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.Change;
import org.tongbao.query.changelog.ChangeKind;

/**
 * What a closing record does to the events of its document.
 *
 * @param ended the ids of events whose interval ends
 * @param opened the versions whose interval begins
 * @param changes retractions first, then what is new or different, both in the order of the text
 */
public record Transition(
    String documentId,
    Cause cause,
    List<String> ended,
    List<StandingVersion> opened,
    List<Change> changes) {

  public Transition {
    ended = List.copyOf(ended);
    opened = List.copyOf(opened);
    changes = List.copyOf(changes);
  }

  /**
   * Compares what stood with what stands from now on.
   *
   * @param before the document as it stands, null where it does not
   * @param standing its events in order
   * @param contentHashes of every record that the closing record names
   * @param known why this happens; null where the closing record itself tells
   */
  public static Transition of(
      DocumentRecord closing,
      @Nullable StandingDocument before,
      List<StandingVersion> standing,
      Map<StandingEvent, String> contentHashes,
      @Nullable Cause known) {
    Cause cause = known == null ? cause(closing, before) : known;
    Map<String, StandingVersion> old = new LinkedHashMap<>();
    standing.forEach(version -> old.put(version.eventId(), version));
    Set<String> named = new HashSet<>();
    closing.events().forEach(event -> named.add(event.id()));

    List<String> ended = new ArrayList<>();
    List<StandingVersion> opened = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (StandingVersion version : standing) {
      if (!named.contains(version.eventId())) {
        ended.add(version.eventId());
        changes.add(retraction(cause, version));
      }
    }
    for (int ordinal = 0; ordinal < closing.events().size(); ordinal++) {
      StandingVersion now = version(closing, ordinal, contentHashes);
      StandingVersion was = old.get(now.eventId());
      if (now.equals(was)) {
        continue;
      }
      opened.add(now);
      if (was != null) {
        ended.add(was.eventId());
      }
      // An event that only moved opens a new interval and is no change. The hash decides, not the
      // record's mark: compaction may have removed the change that the move followed.
      if (was == null || !was.contentHash().equals(now.contentHash())) {
        changes.add(change(cause, was, now));
      }
    }
    return new Transition(closing.id(), cause, ended, opened, changes);
  }

  public boolean isEmpty() {
    return ended.isEmpty() && opened.isEmpty();
  }

  private static Cause cause(DocumentRecord closing, @Nullable StandingDocument before) {
    if (closing.withdrawn()) {
      return Cause.WITHDRAWAL;
    }
    boolean reread =
        before != null
            && !before.engineVersion().equals(closing.engineVersion())
            // Another engine may clean the same bytes to another text, which is another revision.
            && (before.revision().equals(closing.revision()) || before.raw().equals(closing.raw()));
    return reread ? Cause.ENGINE : Cause.DOCUMENT;
  }

  private static StandingVersion version(
      DocumentRecord closing, int ordinal, Map<StandingEvent, String> contentHashes) {
    StandingEvent event = closing.events().get(ordinal);
    String contentHash = contentHashes.get(event);
    if (contentHash == null) {
      throw new IllegalArgumentException(
          "the closing record of %s names %s, which is not stored".formatted(closing.id(), event));
    }
    return new StandingVersion(closing.id(), event.id(), event.fullHash(), contentHash, ordinal);
  }

  private static Change retraction(Cause cause, StandingVersion was) {
    return new Change.OfEvent(
        ChangeKind.EVENT_RETRACTED, cause, was.documentId(), was.eventId(), was.fullHash(), null);
  }

  private static Change change(Cause cause, @Nullable StandingVersion was, StandingVersion now) {
    return new Change.OfEvent(
        was == null ? ChangeKind.EVENT_ADDED : ChangeKind.EVENT_CHANGED,
        cause,
        now.documentId(),
        now.eventId(),
        was == null ? null : was.fullHash(),
        now.fullHash());
  }
}
