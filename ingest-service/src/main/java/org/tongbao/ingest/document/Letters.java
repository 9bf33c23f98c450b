package org.tongbao.ingest.document;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.reading.Reading;

/**
 * The dead letters that ingest writes. A letter is remembered before it is written and forgotten
 * after it is cleared, so that one can be cleared too often but never be left over.
 */
record Letters(OpenLetters open, DocumentLog log) {

  private static final System.Logger LOGGER = System.getLogger(Letters.class.getName());

  boolean isOpen(String documentId) {
    return open.contains(documentId);
  }

  /** Refuses the document; one that was fed leaves a letter. */
  Outcome.Refused tooLarge(
      Description description, Reading reading, long size, Manner manner, Instant fetchedAt) {
    Refusal refusal = Refusals.tooLarge(size, description.maxBytes());
    if (manner == Manner.BY_HAND) {
      return new Outcome.Refused(refusal);
    }
    open.add(reading.documentId());
    DeadLetter letter =
        new DeadLetter(
            Stage.INGEST,
            reading.documentId(),
            null,
            Reason.TOO_LARGE,
            description.place() + ": " + refusal.detail(),
            List.of(),
            null,
            reading.source(),
            fetchedAt);
    boolean written = await(log.publish(letter));
    return new Outcome.Refused(written ? refusal : Refusals.brokerUnavailable());
  }

  /** What cannot be cleared now is cleared with the next record of the document. */
  void clear(String documentId, boolean isOpen) {
    if (!isOpen) {
      return;
    }
    try {
      if (await(log.clearLetter(documentId))) {
        open.remove(documentId);
      }
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, "the letter of " + documentId + " stays noted", e);
    }
  }

  private static boolean await(CompletableFuture<Void> acknowledgement) {
    try {
      return Pending.failure(acknowledgement) == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
