package org.tongbao.standalone.feeding;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.documents.DocumentFile;

/** Feeds documents to the ingest service, a bounded batch at a time. */
public final class Feeder {

  private final IngestApi ingest;
  private final PrintStream messages;

  /**
   * @param messages takes progress, and a line for each document that failed
   */
  public Feeder(HttpClient http, URI ingestUrl, PrintStream messages) {
    this.ingest = new IngestApi(http, ingestUrl);
    this.messages = messages;
  }

  /** How many documents were taken, and how many were not or cannot be read. */
  public record Report(int fed, int failed) {}

  /**
   * Feeds files, telling each failure.
   *
   * @param same whether a collection that came from elsewhere before has moved
   * @param taken told of each document that will be extracted
   */
  public Report feed(List<DocumentFile> files, boolean same, Consumer<FedDocument> taken)
      throws InterruptedException {
    return feed(files.stream().map(file -> new OfferedFile(file, same)).toList(), taken);
  }

  /**
   * Feeds documents, telling each failure.
   *
   * @param taken told of each document that will be extracted
   */
  public Report feed(List<? extends Offer> offers, Consumer<FedDocument> taken)
      throws InterruptedException {
    int failed = 0;
    int sent = 0;
    Batch batch = new Batch();
    for (Offer offer : offers) {
      try {
        batch.add(offer);
      } catch (IOException e) {
        tellFailure(offer, e.getMessage());
        failed++;
      }
      if (batch.isFull()) {
        failed += send(batch, taken);
        sent += batch.offers().size();
        messages.printf("fed %d of %d documents%n", sent, offers.size());
        batch = new Batch();
      }
    }
    if (!batch.isEmpty()) {
      failed += send(batch, taken);
    }
    return new Report(offers.size() - failed, failed);
  }

  private int send(Batch batch, Consumer<FedDocument> taken) throws InterruptedException {
    int failed = 0;
    for (LineAnswer answer : ingest.send(batch.bytes())) {
      Offer offer = batch.offers().get(answer.line() - 1);
      if (answer.problem() != null) {
        tellFailure(offer, answer.problem());
        failed++;
      } else if (answer.note() != null) {
        tellFailure(offer, answer.note());
        failed++;
      } else if (answer.documentId() != null && answer.revision() != null) {
        taken.accept(new FedDocument(answer.documentId(), answer.revision()));
      } else {
        tellFailure(
            offer, "ingest answered status %d without a document".formatted(answer.status()));
        failed++;
      }
    }
    return failed;
  }

  private void tellFailure(Offer offer, @Nullable String why) {
    messages.printf("%s: %s%n", offer.name(), why);
  }
}
