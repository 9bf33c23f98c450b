package org.tongbao.extract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.StepBudgetExceededException;
import org.tongbao.extract.document.Handling.Closed;
import org.tongbao.extract.document.Handling.Failed;
import org.tongbao.extract.document.Handling.PassedOver;
import org.tongbao.extract.state.AttemptOutcome;
import org.tongbao.extract.state.DocumentState;
import org.tongbao.extract.state.StandingVersion;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** The rules by which a raw record changes what is known of its document. Never throws for one. */
public final class DocumentHandler {

  private static final String MEND =
      "its last readable revision stands; once the engine is mended, reprocess.";

  private final TextReader reader;
  private final EventFinder engine;
  private final String engineVersion;

  /**
   * @param engineVersion of reader and engine together
   */
  public DocumentHandler(TextReader reader, EventFinder engine, String engineVersion) {
    this.reader = reader;
    this.engine = engine;
    this.engineVersion = engineVersion;
  }

  /**
   * @param known null for a document never met
   */
  public Handling handle(@Nullable DocumentState known, RawRecord record) {
    if (known != null && known.hasHandled(record.place(), engineVersion)) {
      return new PassedOver();
    }
    return switch (record) {
      case RawRecord.Malformed malformed ->
          fail(known, malformed, null, Source.UNKNOWN, malformed.failure());
      case RawRecord.WellFormed wellFormed when wellFormed.document().withdrawn() ->
          withdraw(known, wellFormed);
      case RawRecord.WellFormed wellFormed -> read(known, wellFormed);
    };
  }

  /** What becomes of {@code wanted} when the topics cannot carry it. */
  public Failed refuse(
      @Nullable DocumentState known, RawRecord record, Handling.Effective wanted, Failure failure) {
    Source source =
        switch (wanted) {
          case Closed closed -> closed.closing().source();
          // A letter is too large only for what the document says of itself.
          case Failed _ -> Source.UNKNOWN;
        };
    return fail(known, record, wanted.next().revision(), source, failure);
  }

  private Handling read(@Nullable DocumentState known, RawRecord.WellFormed record) {
    RawDocument raw = record.document();
    Reading reading;
    try {
      reading = reader.read(raw.body(), Hints.of(raw));
    } catch (RuntimeException | StackOverflowError e) {
      String detail = "Reading %d bytes threw; %s".formatted(raw.body().length, MEND);
      Failure failure = Failure.of(Reason.ENGINE_FAILURE, detail, e);
      return fail(known, record, raw.revision(), sourceOf(raw), failure);
    }
    return switch (reading) {
      case Reading.Unreadable unreadable -> {
        Failure failure = Failure.of(unreadable.reason(), unreadable.detail());
        yield fail(known, record, unreadable.revision(), unreadable.source(), failure);
      }
      case Reading.Readable readable ->
          // The key is never derived again.
          extract(known, record, readable.withDocumentId(raw.documentId()));
    };
  }

  private Handling extract(
      @Nullable DocumentState known, RawRecord.WellFormed record, Reading.Readable document) {
    List<StandingVersion> before = standing(known);
    if (known != null && known.stands(document.revision(), engineVersion)) {
      return close(known, record, document, new Difference(List.of(), before));
    }
    Difference difference;
    try {
      difference = Difference.between(before, engine.extract(document), engineVersion);
    } catch (RuntimeException | StackOverflowError e) {
      Failure failure = engineFailure(document, e);
      return fail(known, record, document.revision(), document.source(), failure);
    }
    return close(known, record, document, difference);
  }

  private static Failure engineFailure(Reading.Readable document, Throwable thrown) {
    int codeUnits = document.text().length();
    return thrown instanceof StepBudgetExceededException
        ? Failure.of(
            Reason.STEP_BUDGET,
            "A text of %d UTF-16 code units takes more steps than allowed; %s"
                .formatted(codeUnits, MEND),
            thrown)
        : Failure.of(
            Reason.ENGINE_FAILURE,
            "Extracting from a text of %d UTF-16 code units threw; %s".formatted(codeUnits, MEND),
            thrown);
  }

  private Closed withdraw(@Nullable DocumentState known, RawRecord.WellFormed record) {
    RawDocument raw = record.document();
    Difference difference = Difference.retractionOf(standing(known));
    DocumentRecord closing =
        new DocumentRecord(
            DocumentRecord.TYPE,
            record.documentId(),
            raw.revision(),
            engineVersion,
            null,
            sourceOf(raw),
            raw.collection(),
            List.of(),
            record.place(),
            true);
    return closed(known, AttemptOutcome.WITHDRAWN, closing, difference);
  }

  private Closed close(
      @Nullable DocumentState known,
      RawRecord.WellFormed record,
      Reading.Readable document,
      Difference difference) {
    DocumentRecord closing =
        new DocumentRecord(
            DocumentRecord.TYPE,
            record.documentId(),
            document.revision(),
            engineVersion,
            document.text(),
            document.source(),
            record.document().collection(),
            document.author(),
            document.flags(),
            difference.standing().stream().map(StandingVersion::named).toList(),
            record.place(),
            false);
    return closed(known, AttemptOutcome.READ, closing, difference);
  }

  private Closed closed(
      @Nullable DocumentState known,
      AttemptOutcome outcome,
      DocumentRecord closing,
      Difference difference) {
    boolean clearsLetter = known != null && known.outcome() == AttemptOutcome.FAILED;
    DocumentState next =
        new DocumentState(
            closing.raw(), closing.revision(), engineVersion, outcome, difference.standing());
    return new Closed(difference.changes(), closing, clearsLetter, next);
  }

  private Failed fail(
      @Nullable DocumentState known,
      RawRecord record,
      @Nullable String revision,
      Source source,
      Failure failure) {
    DeadLetter letter =
        new DeadLetter(
            Stage.EXTRACT,
            record.documentId(),
            revision,
            failure.reason(),
            failure.detail(),
            failure.causes(),
            record.place(),
            source,
            record.time());
    return new Failed(
        letter,
        new DocumentState(
            record.place(), revision, engineVersion, AttemptOutcome.FAILED, standing(known)));
  }

  private static List<StandingVersion> standing(@Nullable DocumentState known) {
    return known == null ? List.of() : known.events();
  }

  private static Source sourceOf(RawDocument raw) {
    return new Source(raw.title(), raw.publisher(), raw.url(), raw.publishedAt(), raw.path());
  }
}
