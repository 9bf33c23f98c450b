package org.tongbao.query.subscription;

import java.time.Instant;
import java.util.List;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.changelog.ChangeKind;

/**
 * One row of the change log, ready to be sent.
 *
 * @param key documentId or factId: what order is kept for
 * @param scopes what it was and is about; empty where that is no longer kept
 * @param json the message, the same on all channels
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all readers, never changed or compared
public record LoggedChange(
    ChangePosition position,
    ChangeKind kind,
    String key,
    Instant stamp,
    List<ChangeScope> scopes,
    byte[] json) {

  public long cursor() {
    return position.cursor();
  }
}
