package org.tongbao.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tongbao.ingest.collection.AskedOnce;
import org.tongbao.ingest.collection.CollectionOrigins;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.document.Manner;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Pending;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/**
 * Takes in a batch, line after line. Answers are gathered and handed over at the end: a client that
 * sends all before it reads would otherwise block the service, and be blocked by it.
 */
public final class BatchIntake {

  private final Intake intake;
  private final CollectionOrigins origins;
  private final LineParser parser;
  private final BatchLimits limits;

  /**
   * @param contentTypes reads a media type; throws RefusedException
   */
  public BatchIntake(
      Intake intake,
      CollectionOrigins origins,
      Function<String, ContentType> contentTypes,
      BatchLimits limits) {
    this.intake = intake;
    this.origins = origins;
    this.parser = new LineParser(contentTypes);
    this.limits = limits;
  }

  /**
   * One answer for each line that is not blank, in order. Lines beyond the limit share one answer,
   * at the first of them.
   *
   * @throws IOException where the stream breaks off; what was taken in until then stays
   */
  public List<Answer> take(InputStream stream) throws IOException, InterruptedException {
    LineReader lines = new LineReader(stream, limits.lineBytes(), limits.bytes());
    Intake intakeOfBatch = intake.with(new AskedOnce(origins));
    List<Answer> answers = new ArrayList<>();
    Window window = new Window(limits, answers::add);
    for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.number() > limits.lines() || lines.isExhausted()) {
        window.add(line.number(), null, 0, refused(batchTooLarge()));
        break;
      }
      Refusal unavailable = window.unavailable();
      Pending pending = unavailable == null ? submit(intakeOfBatch, line) : refused(unavailable);
      window.add(line.number(), null, line.length(), pending);
    }
    window.finish();
    return answers;
  }

  private Pending submit(Intake intakeOfBatch, LineReader.Line line) {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return refused(lineTooLong(line.length()));
    }
    try {
      LineParser.Document document = parser.parse(bytes);
      Manner manner =
          document.fed() || document.description().inCollection() ? Manner.FED : Manner.BY_HAND;
      return intakeOfBatch.submit(document.description(), document.body(), document.size(), manner);
    } catch (RefusedException e) {
      return refused(e.refusal());
    }
  }

  private static Pending refused(Refusal refusal) {
    return Pending.settled(new Outcome.Refused(refusal));
  }

  private Refusal lineTooLong(long length) {
    return Refusal.of(
        RefusalKind.DOCUMENT_TOO_LARGE,
        "The line has %d bytes, at most %d are read. Leave the document's text out and give its size instead."
            .formatted(length, limits.lineBytes()));
  }

  private Refusal batchTooLarge() {
    return Refusal.of(
        RefusalKind.DOCUMENT_TOO_LARGE,
        "A batch has at most %d lines and %d bytes; this line and all after it were not taken. Send them in another batch."
            .formatted(limits.lines(), limits.bytes()));
  }
}
