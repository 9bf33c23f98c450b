package org.tongbao.extract.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.tongbao.contract.Limits;
import org.tongbao.extract.document.EventChange;
import org.tongbao.extract.document.Handling;

/**
 * What the service did. Counted when done, not when committed: what an aborted transaction repeats
 * counts again.
 */
public final class ExtractMetrics {

  private static final String DOCUMENTS = "tongbao.extract.documents";

  /** Documents with as many events as one may have: what more they say is cut off. */
  private static final String DOCUMENTS_FULL = "tongbao.extract.documents.full";

  private static final String EVENTS = "tongbao.extract.events";
  private static final String DEAD_LETTERS = "tongbao.extract.dead.letters";

  private final MeterRegistry registry;
  private final Counter passedOver;
  private final Counter closed;
  private final Counter withdrawn;
  private final Counter failed;
  private final Counter full;
  private final Counter published;
  private final Counter moved;
  private final Counter retracted;

  public ExtractMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.passedOver = registry.counter(DOCUMENTS, "outcome", "passed_over");
    this.closed = registry.counter(DOCUMENTS, "outcome", "closed");
    this.withdrawn = registry.counter(DOCUMENTS, "outcome", "withdrawn");
    this.failed = registry.counter(DOCUMENTS, "outcome", "failed");
    this.full = registry.counter(DOCUMENTS_FULL);
    this.published = registry.counter(EVENTS, "change", "published");
    this.moved = registry.counter(EVENTS, "change", "moved");
    this.retracted = registry.counter(EVENTS, "change", "retracted");
  }

  void passedOver() {
    passedOver.increment();
  }

  void handled(Handling.Effective handling) {
    switch (handling) {
      case Handling.Closed done -> {
        (done.closing().withdrawn() ? withdrawn : closed).increment();
        if (done.closing().events().size() >= Limits.EVENTS_PER_DOCUMENT) {
          full.increment();
        }
        done.changes().forEach(change -> counterOf(change).increment());
      }
      case Handling.Failed lost -> {
        failed.increment();
        registry.counter(DEAD_LETTERS, "reason", lost.letter().reason().name()).increment();
      }
    }
  }

  private Counter counterOf(EventChange change) {
    return switch (change) {
      case EventChange.Published _ -> published;
      case EventChange.Moved _ -> moved;
      case EventChange.Retracted _ -> retracted;
    };
  }
}
