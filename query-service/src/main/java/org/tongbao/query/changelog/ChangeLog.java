package org.tongbao.query.changelog;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes of one projection transaction, in the order in which they get their cursors. The
 * projection writes them at the end of the transaction, events before facts.
 */
public final class ChangeLog {

  private final List<Change> changes = new ArrayList<>();

  public void add(Change change) {
    changes.add(change);
  }

  public void addAll(List<? extends Change> more) {
    changes.addAll(more);
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }
}
