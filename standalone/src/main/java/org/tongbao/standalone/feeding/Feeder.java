package org.tongbao.standalone.feeding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.tongbao.archive.ArchiveBrokenException;
import org.tongbao.archive.ArchiveTooLargeException;
import org.tongbao.standalone.documents.DocumentFile;

/** Feeds documents to the ingest service, a bounded batch at a time. */
public final class Feeder {

  private final IngestApi ingest;
  private final FeedMessages messages;

  public Feeder(HttpClient http, URI ingestUrl, FeedMessages messages) {
    this.ingest = new IngestApi(http, ingestUrl);
    this.messages = messages;
  }

  /** What opens a file of many documents. */
  @FunctionalInterface
  public interface Opening {
    Offering open() throws IOException;
  }

  /**
   * Feeds files, telling each failure.
   *
   * @param same whether a collection that came from elsewhere before has moved
   * @param taken told of each document that will be extracted
   */
  public FeedTotals feed(List<DocumentFile> files, boolean same, Consumer<FedDocument> taken)
      throws InterruptedException {
    return feed(files.stream().map(file -> new OfferedFile(file, same)).toList(), taken);
  }

  /**
   * Feeds documents, telling each failure.
   *
   * @param taken told of each document that will be extracted
   */
  public FeedTotals feed(List<? extends Offer> offers, Consumer<FedDocument> taken)
      throws InterruptedException {
    try {
      return new FeedRun(ingest, messages, null, taken).feed("the list", new OfferedList(offers));
    } catch (IOException e) {
      throw new IllegalStateException("a list is in memory, and has no journal", e);
    }
  }

  /**
   * Feeds a file of many documents. Where an earlier run was killed, or ended for want of ingest,
   * it goes on behind what was acknowledged: at most one batch comes twice, and extract passes over
   * it.
   *
   * @param collection what the file is fed as
   * @param journals the folder that remembers how far files have been fed
   * @return what came of all runs together
   * @throws IOException where the file cannot be read; the journal stays
   * @throws org.tongbao.standalone.CommandFailedException where ingest does not take it; the
   *     journal stays
   */
  public FeedTotals feed(Path file, String collection, Path journals, Opening opening)
      throws IOException, InterruptedException {
    FileIdentity identity = FileIdentity.of(file, collection);
    try (FeedJournal journal = FeedJournal.open(journals, identity, messages::notTakenEarlier);
        Offering offering = opening.open()) {
      FeedTotals totals =
          new FeedRun(ingest, messages, journal, fed -> {})
              .feed(String.valueOf(file.getFileName()), offering);
      journal.finish();
      return totals;
    } catch (ArchiveBrokenException | ArchiveTooLargeException e) {
      // It will not open the next time either.
      FeedJournal.forget(journals, identity);
      throw e;
    }
  }
}
