package org.tongbao.ingest.document;

import java.util.concurrent.CompletableFuture;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.RawDocument;

/**
 * The durable log that documents go to. Every future ends within a bounded time: normally once the
 * record is held safely, exceptionally with a {@link DocumentLogException}.
 */
public interface DocumentLog {

  CompletableFuture<Void> publish(RawDocument document);

  CompletableFuture<Void> publish(DeadLetter letter);

  /** Takes back the letter that ingest wrote about a document. */
  CompletableFuture<Void> clearLetter(String documentId);
}
