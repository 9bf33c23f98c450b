package org.tongbao.standalone.feeding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongbao.archive.ArchiveBrokenException;
import org.tongbao.archive.ArchiveTooLargeException;
import org.tongbao.standalone.CommandFailedException;

/** One run over what is offered. */
final class FeedRun {

  private final IngestApi ingest;
  private final FeedMessages messages;
  private final @Nullable FeedJournal journal;
  private final Consumer<FedDocument> taken;
  private FeedTotals totals;
  private long documents;

  /**
   * @param journal remembers how far it has come, and knows how far earlier runs had; null where
   *     that is not worth it
   */
  FeedRun(
      IngestApi ingest,
      FeedMessages messages,
      @Nullable FeedJournal journal,
      Consumer<FedDocument> taken) {
    this.ingest = ingest;
    this.messages = messages;
    this.journal = journal;
    this.taken = taken;
    this.totals = journal == null ? FeedTotals.NONE : journal.totals();
  }

  /**
   * Feeds all, or up to where an archive breaks off, which is told as one thing more that was not
   * taken.
   *
   * @param name of the whole, for people
   */
  FeedTotals feed(String name, Offering offering) throws IOException, InterruptedException {
    @Nullable NotTaken rest = null;
    try {
      resume(name, offering);
      messages.progress().begin(offering.fraction());
      Batch batch = new Batch();
      try {
        for (Offer offer = offering.next(); offer != null; offer = offering.next()) {
          batch.add(offer);
          if (batch.isFull()) {
            send(name, batch, offering);
            batch = new Batch();
          }
        }
      } catch (ArchiveBrokenException | ArchiveTooLargeException e) {
        rest = new NotTaken(name, String.valueOf(e.getMessage()));
      }
      send(name, batch, offering);
    } finally {
      messages.progress().clear();
    }
    if (rest != null) {
      messages.notTaken(rest);
      totals = totals.plus(new FeedTotals(0, 1, Map.of()));
    }
    return totals.with(passed(offering));
  }

  private void resume(String name, Offering offering) throws IOException {
    if (journal != null && journal.place() > 0) {
      messages.tell(
          "%s: going on behind entry %,d, which ingest has acknowledged before"
              .formatted(name, journal.place()));
      offering.skip(journal.place());
    }
  }

  private void send(String name, Batch batch, Offering offering)
      throws IOException, InterruptedException {
    List<NotTaken> notTaken = new ArrayList<>(batch.notTaken());
    if (!batch.offers().isEmpty()) {
      notTaken.addAll(sendLines(name, batch));
    }
    long fed = batch.offers().size() + batch.notTaken().size() - notTaken.size();
    totals = totals.plus(new FeedTotals(fed, notTaken.size(), Map.of()));
    if (journal != null) {
      journal.add(new FeedJournal.Entry(offering.place(), fed, notTaken, passed(offering)));
    }
    notTaken.forEach(messages::notTaken);
    documents += batch.offers().size();
    messages.progress().tell(documents, offering.fraction());
  }

  /** In this run and in earlier ones. */
  private Map<String, Long> passed(Offering offering) {
    FeedTotals ofThisRun = new FeedTotals(0, 0, offering.passed());
    return (journal == null ? ofThisRun : journal.totals().plus(ofThisRun)).passed();
  }

  private List<NotTaken> sendLines(String name, Batch batch) throws InterruptedException {
    List<NotTaken> notTaken = new ArrayList<>();
    for (LineAnswer answer : answers(name, batch)) {
      String offer = batch.offers().get(answer.line() - 1).name();
      String why = answer.problem() != null ? answer.problem() : answer.note();
      if (why != null) {
        notTaken.add(new NotTaken(offer, why));
      } else if (answer.documentId() != null && answer.revision() != null) {
        taken.accept(new FedDocument(answer.documentId(), answer.revision()));
      } else {
        notTaken.add(
            new NotTaken(
                offer, "ingest answered status %d without a document".formatted(answer.status())));
      }
    }
    return notTaken;
  }

  private List<LineAnswer> answers(String name, Batch batch) throws InterruptedException {
    try {
      return ingest.send(batch.bytes(), batch.offers().size());
    } catch (CommandFailedException e) {
      throw journal == null
          ? e
          : new CommandFailedException(
              "%s; %,d documents of %s are acknowledged, and the same command goes on behind them"
                  .formatted(e.getMessage(), totals.fed() + totals.failed(), name));
    }
  }
}
