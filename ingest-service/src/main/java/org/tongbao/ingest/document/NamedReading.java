package org.tongbao.ingest.document;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.tongbao.ingest.identity.Identities;
import org.tongbao.ingest.identity.Identities.Answer;
import org.tongbao.reading.Reading;
import org.tongbao.reading.identity.DocumentName;

/**
 * Gives what was read the documentId that it is known by. What comes by hand does not wait for a
 * database that is away: it is named as the command line names it, which differs only where the
 * rules have changed since its address was first seen, or where it was joined to another.
 */
final class NamedReading {

  private static final System.Logger LOGGER = System.getLogger(NamedReading.class.getName());
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Identities identities;
  private final LongSupplier nanoTime;
  private volatile boolean isAway;
  private volatile long awaySinceNanos;

  NamedReading(Identities identities, LongSupplier nanoTime) {
    this.identities = identities;
    this.nanoTime = nanoTime;
  }

  /**
   * @throws RefusedException where a feed brings what it must not
   */
  Reading of(
      Reading reading, Description description, byte[] body, Manner manner, Instant fetchedAt) {
    DocumentName name = DocumentName.of(description.hints(fetchedAt), body);
    if (manner != Manner.BY_HAND) {
      Answer answer = settle(name, description, reading, manner);
      isAway = false;
      return named(reading, answer);
    }
    if (isAway && nanoTime.getAsLong() - awaySinceNanos < REST_AFTER_FAILURE.toNanos()) {
      return reading;
    }
    try {
      Reading named = named(reading, settle(name, description, reading, manner));
      isAway = false;
      return named;
    } catch (StoreUnavailableException e) {
      awaySinceNanos = nanoTime.getAsLong();
      isAway = true;
      LOGGER.log(
          System.Logger.Level.WARNING,
          "the database does not answer: what comes by hand is named by its address alone",
          e);
      return reading;
    }
  }

  private Answer settle(
      DocumentName name, Description description, Reading reading, Manner manner) {
    return identities.settle(name, description.url(), reading.source().title(), manner.standing());
  }

  private static Reading named(Reading reading, Answer answer) {
    return switch (answer) {
      case Answer.Welcome welcome -> named(reading, welcome.documentId());
      case Answer.Withdrawn withdrawn ->
          throw new RefusedException(Refusals.withdrawn(withdrawn.documentId()));
      case Answer.Outranked outranked ->
          throw new RefusedException(Refusals.outranked(outranked.documentId()));
    };
  }

  private static Reading named(Reading reading, String documentId) {
    return switch (reading) {
      case Reading.Readable read ->
          new Reading.Readable(documentId, read.revision(), read.source(), read.text());
      case Reading.Unreadable unread ->
          new Reading.Unreadable(
              documentId, unread.revision(), unread.source(), unread.reason(), unread.detail());
    };
  }
}
