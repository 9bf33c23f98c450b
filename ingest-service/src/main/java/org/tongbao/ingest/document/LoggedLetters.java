package org.tongbao.ingest.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;

/** What the log holds of documents that could not be read. Each question ends in a bounded time. */
public interface LoggedLetters {

  /** What the log says of one letter. */
  sealed interface State {

    /**
     * @param unread offset from which on the stage had not read its documents when it was asked for
     */
    record Open(DeadLetter letter, long unread) implements State {}

    record Cleared() implements State {}

    record Unknown() implements State {}
  }

  State letter(Stage stage, String documentId) throws DocumentLogException;

  /** The raw record at a place; null where another one has replaced it, or the log is another. */
  @Nullable RawDocument record(RawPlace place, String documentId) throws DocumentLogException;

  /** All raw records of a document from an offset on, and where the log ended. */
  Later later(String documentId, long offset) throws DocumentLogException;

  /**
   * @param end offset of the next record of the log
   */
  record Later(List<RawDocument> records, long end) {

    public Later {
      records = List.copyOf(records);
    }
  }
}
