package org.tongbao.ingest.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;

/**
 * Sends documents again that could not be read, such as after the engine was mended. Only what is
 * the latest of its document is sent: an older one would take the place of the newer.
 */
public final class Resending {

  private final LoggedLetters letters;
  private final DocumentLog log;

  public Resending(LoggedLetters letters, DocumentLog log) {
    this.letters = letters;
    this.log = log;
  }

  public Outcome resend(Stage stage, String documentId) throws InterruptedException {
    try {
      return switch (letters.letter(stage, documentId)) {
        case LoggedLetters.State.Unknown _ ->
            refused(
                RefusalKind.LETTER_UNKNOWN, "There is no dead letter %s/%s.", stage, documentId);
        case LoggedLetters.State.Cleared _ ->
            refused(
                RefusalKind.LETTER_CLEARED,
                "The dead letter %s/%s is cleared: its document was read, or withdrawn, since.",
                stage,
                documentId);
        case LoggedLetters.State.Open open -> resend(open, stage);
      };
    } catch (DocumentLogException e) {
      return new Outcome.Refused(Refusals.brokerUnavailable());
    }
  }

  private Outcome resend(LoggedLetters.State.Open open, Stage stage)
      throws DocumentLogException, InterruptedException {
    DeadLetter letter = open.letter();
    String documentId = letter.documentId();
    @Nullable RawPlace place = letter.raw();
    if (place == null) {
      return refused(
          RefusalKind.LETTER_WITHOUT_RECORD,
          "The dead letter %s/%s names no record, since nothing was published. Feed the document again from its source.",
          stage,
          documentId);
    }
    @Nullable RawDocument document = letters.record(place, documentId);
    LoggedLetters.Later later =
        letters.later(documentId, Math.max(place.offset() + 1, open.unread()));
    if (!later.records().isEmpty()) {
      @Nullable String revision = document == null ? letter.revision() : document.revision();
      RawDocument last = later.records().getLast();
      // Sent again already, and not read yet: nothing more is to be done.
      return last.revision().equals(revision)
          ? new Outcome.Accepted(documentId, last.revision(), Source.UNKNOWN, null)
          : newer(stage, documentId);
    }
    if (document == null) {
      return refused(
          RefusalKind.RECORD_GONE,
          "The raw record of the dead letter %s/%s is gone. Feed the document again from its source.",
          stage,
          documentId);
    }
    @Nullable DocumentLogException failure = Pending.failure(log.publish(document));
    return failure == null
        ? published(stage, document, later.end())
        : new Outcome.Refused(Refusals.brokerUnavailable());
  }

  /** Another revision may have come between the question and the acknowledgement. */
  private Outcome published(Stage stage, RawDocument document, long asked)
      throws DocumentLogException, InterruptedException {
    List<RawDocument> since = letters.later(document.documentId(), asked).records();
    @Nullable RawDocument other =
        since.stream()
            .filter(record -> !record.revision().equals(document.revision()))
            .reduce((_, last) -> last)
            .orElse(null);
    if (other == null) {
      return new Outcome.Accepted(document.documentId(), document.revision(), Source.UNKNOWN, null);
    }
    boolean restored = Pending.failure(log.publish(other)) == null;
    return restored
        ? newer(stage, document.documentId())
        : new Outcome.Refused(Refusals.brokerUnavailable());
  }

  private static Outcome newer(Stage stage, String documentId) {
    return refused(
        RefusalKind.DOCUMENT_NEWER,
        "Since the dead letter %s/%s a newer revision of its document has come, which stands.",
        stage,
        documentId);
  }

  private static Outcome refused(RefusalKind kind, String detail, Stage stage, String documentId) {
    return new Outcome.Refused(Refusal.of(kind, detail.formatted(stage.wireName(), documentId)));
  }
}
