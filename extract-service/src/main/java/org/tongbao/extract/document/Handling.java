package org.tongbao.extract.document;

import java.util.List;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.extract.state.DocumentState;

/** What one raw record does: what is to be published, and the state that then holds. */
public sealed interface Handling {

  /** The record had its turn before. */
  record PassedOver() implements Handling {}

  /** Something is published, and the state becomes {@code next}. */
  sealed interface Effective extends Handling {
    DocumentState next();
  }

  /**
   * @param clearsLetter the last attempt had failed
   */
  record Closed(
      List<EventChange> changes, DocumentRecord closing, boolean clearsLetter, DocumentState next)
      implements Effective {

    public Closed {
      changes = List.copyOf(changes);
    }
  }

  /** The events of the last readable revision stand. */
  record Failed(DeadLetter letter, DocumentState next) implements Effective {}
}
