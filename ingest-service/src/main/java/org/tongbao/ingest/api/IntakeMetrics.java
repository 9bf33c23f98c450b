package org.tongbao.ingest.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.RefusalKind;

/**
 * Counts what came of documents. All series exist from the start, so that a rate is never absent.
 */
@ApplicationScoped
class IntakeMetrics {

  private static final String ACCEPTED = "tongbao.ingest.documents.accepted";
  private static final String REFUSED = "tongbao.ingest.documents.refused";

  private final MeterRegistry meters;

  IntakeMetrics(MeterRegistry meters) {
    this.meters = meters;
    accepted(true, 0);
    accepted(false, 0);
    for (RefusalKind kind : RefusalKind.values()) {
      refused(kind, 0);
    }
  }

  Outcome counted(Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted accepted -> accepted(accepted.unreadable() == null, 1);
      case Outcome.Refused refused -> refused(refused.refusal().kind(), 1);
    }
    return outcome;
  }

  void refused(RefusalKind kind, int count) {
    String reason = kind.name().toLowerCase(Locale.ROOT);
    meters.counter(REFUSED, "reason", reason).increment(count);
  }

  private void accepted(boolean readable, int count) {
    meters.counter(ACCEPTED, "readable", Boolean.toString(readable)).increment(count);
  }
}
