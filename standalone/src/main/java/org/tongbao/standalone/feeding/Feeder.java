package org.tongbao.standalone.feeding;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import org.tongbao.standalone.documents.DocumentFile;

/** Feeds files to the ingest service, a bounded batch at a time. */
public final class Feeder {

  private final IngestApi ingest;
  private final PrintStream messages;

  /**
   * @param messages takes progress, and a line for each file that failed
   */
  public Feeder(HttpClient http, URI ingestUrl, PrintStream messages) {
    this.ingest = new IngestApi(http, ingestUrl);
    this.messages = messages;
  }

  /** How many files were taken, and how many were not or cannot be read. */
  public record Report(int fed, int failed) {}

  /**
   * Feeds files, telling each failure.
   *
   * @param same whether a collection that came from elsewhere before has moved
   * @param taken told of each document that will be extracted
   */
  public Report feed(List<DocumentFile> files, boolean same, Consumer<FedDocument> taken)
      throws InterruptedException {
    int failed = 0;
    int sent = 0;
    Batch batch = new Batch();
    for (DocumentFile file : files) {
      try {
        batch.add(file, same);
      } catch (IOException e) {
        tellFailure(file, "it cannot be read: " + e.getMessage());
        failed++;
      }
      if (batch.isFull()) {
        failed += send(batch, taken);
        sent += batch.files().size();
        messages.printf("fed %d of %d documents%n", sent, files.size());
        batch = new Batch();
      }
    }
    if (!batch.isEmpty()) {
      failed += send(batch, taken);
    }
    return new Report(files.size() - failed, failed);
  }

  private int send(Batch batch, Consumer<FedDocument> taken) throws InterruptedException {
    int failed = 0;
    for (LineAnswer answer : ingest.send(batch.bytes())) {
      DocumentFile file = batch.files().get(answer.line() - 1);
      if (answer.problem() != null) {
        tellFailure(file, answer.problem());
        failed++;
      } else if (answer.note() != null) {
        tellFailure(file, answer.note());
        failed++;
      } else if (answer.documentId() != null && answer.revision() != null) {
        taken.accept(new FedDocument(answer.documentId(), answer.revision()));
      } else {
        tellFailure(
            file, "ingest answered status %d without a document".formatted(answer.status()));
        failed++;
      }
    }
    return failed;
  }

  private void tellFailure(DocumentFile file, String why) {
    messages.printf("%s: %s%n", file.path(), why);
  }
}
