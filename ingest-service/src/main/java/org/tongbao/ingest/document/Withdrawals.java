package org.tongbao.ingest.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.ingest.identity.Identities;

/** Takes documents back. It is noted first, so that no feed that comes in between undoes it. */
final class Withdrawals {

  private static final byte[] NO_BYTES = {};

  private final Identities identities;
  private final Letters letters;
  private final DocumentLog log;
  private final Clock clock;

  Withdrawals(Identities identities, Letters letters, DocumentLog log, Clock clock) {
    this.identities = identities;
    this.letters = letters;
    this.log = log;
    this.clock = clock;
  }

  Pending withdraw(String documentId) {
    try {
      identities.withdraw(documentId);
      return publish(documentId);
    } catch (StoreUnavailableException e) {
      return Pending.settled(new Outcome.Refused(Refusals.storeUnavailable()));
    }
  }

  Pending join(String documentId, String intoDocumentId) {
    try {
      return identities.join(documentId, intoDocumentId).isPresent()
          ? publish(documentId)
          : Pending.settled(new Outcome.Refused(Refusals.circular(documentId, intoDocumentId)));
    } catch (StoreUnavailableException e) {
      return Pending.settled(new Outcome.Refused(Refusals.storeUnavailable()));
    }
  }

  /** Of a document that is noted as withdrawn. */
  Pending publish(String documentId) {
    boolean open = letters.isOpen(documentId);
    return new Pending(
        log.publish(withdrawal(documentId)),
        failure -> {
          if (failure != null) {
            return new Outcome.Refused(Refusals.brokerUnavailable());
          }
          letters.clear(documentId, open);
          return new Outcome.Accepted(
              documentId, RawDocumentRecords.WITHDRAWN_REVISION, Source.UNKNOWN, null);
        });
  }

  private RawDocument withdrawal(String documentId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new RawDocument(
        documentId,
        RawDocumentRecords.WITHDRAWN_REVISION,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        now,
        true,
        NO_BYTES);
  }
}
