package org.tongbao.ingest.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.ingest.collection.Claim;
import org.tongbao.ingest.collection.CollectionOrigins;
import org.tongbao.ingest.identity.Identities;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Reading;

/** Takes documents in: reads them, asks for their collection, publishes, and tells the outcome. */
public final class Intake {

  private static final System.Logger LOGGER = System.getLogger(Intake.class.getName());
  private static final byte[] NO_BYTES = {};

  private final DocumentReader reader;
  private final CollectionOrigins origins;
  private final Letters letters;
  private final Identities identities;
  private final NamedReading naming;
  private final Withdrawals withdrawals;
  private final DocumentLog log;
  private final Clock clock;

  public Intake(
      DocumentReader reader,
      CollectionOrigins origins,
      OpenLetters openLetters,
      Identities identities,
      DocumentLog log,
      Clock clock) {
    this(
        reader,
        origins,
        new Letters(openLetters, log),
        identities,
        new NamedReading(identities, System::nanoTime),
        log,
        clock);
  }

  private Intake(
      DocumentReader reader,
      CollectionOrigins origins,
      Letters letters,
      Identities identities,
      NamedReading naming,
      DocumentLog log,
      Clock clock) {
    this.reader = reader;
    this.origins = origins;
    this.letters = letters;
    this.identities = identities;
    this.naming = naming;
    this.withdrawals = new Withdrawals(identities, letters, log, clock);
    this.log = log;
    this.clock = clock;
  }

  /** The same intake, but with another memory of collections, such as one that asks only once. */
  public Intake with(CollectionOrigins otherOrigins) {
    return new Intake(reader, otherOrigins, letters, identities, naming, log, clock);
  }

  /**
   * Begins to take in a document.
   *
   * @param size of the document in bytes; larger than the body where the sender kept it back as too
   *     large to send
   */
  public Pending submit(Description description, byte[] body, long size, Manner manner) {
    try {
      if (manner == Manner.BY_HAND) {
        Refusals.checkContentType(description.contentType());
      }
      Instant fetchedAt = description.fetchedBy(clock.instant()).truncatedTo(ChronoUnit.MILLIS);
      return size > description.maxBytes()
          ? tooLarge(description, size, manner, fetchedAt)
          : sized(description, body, manner, fetchedAt);
    } catch (RefusedException e) {
      return Pending.settled(new Outcome.Refused(e.refusal()));
    } catch (StoreUnavailableException e) {
      return Pending.settled(new Outcome.Refused(Refusals.storeUnavailable()));
    }
  }

  /**
   * Begins to take a document back. Whether it was ever taken in is not known here: withdrawing an
   * unknown document is accepted too and changes nothing.
   */
  public Pending withdraw(String documentId) {
    return withdrawals.withdraw(documentId);
  }

  /**
   * Begins to make a document part of another: it is withdrawn, and its addresses lead to the
   * other.
   */
  public Pending join(String documentId, String intoDocumentId) {
    return withdrawals.join(documentId, intoDocumentId);
  }

  private Pending sized(Description description, byte[] body, Manner manner, Instant fetchedAt) {
    Reading read = reader.read(body, description.hints(fetchedAt));
    if (manner == Manner.BY_HAND && read instanceof Reading.Unreadable unreadable) {
      throw new RefusedException(Refusals.unreadable(unreadable));
    }
    Claim.@Nullable Held claim = claim(description);
    Reading reading = naming.of(read, description, body, manner, fetchedAt);
    boolean fed = description.inCollection() || manner != Manner.BY_HAND;
    boolean open = fed && letters.isOpen(reading.documentId());
    long size = body.length;
    return new Pending(
        log.publish(raw(description, reading, body, fetchedAt)),
        failure -> {
          if (failure != null) {
            return refused(failure, description, reading, size, manner, fetchedAt, claim);
          }
          letters.clear(reading.documentId(), open);
          confirm(claim);
          return manner.isPolled() ? polled(reading, manner) : accepted(reading);
        });
  }

  private static Outcome accepted(Reading reading) {
    return new Outcome.Accepted(
        reading.documentId(), reading.revision(), reading.source(), why(reading));
  }

  /** A withdrawal or a page may have come between the question and the acknowledgement. */
  private Outcome polled(Reading reading, Manner manner) {
    try {
      return switch (identities.settled(reading.documentId(), manner.standing())) {
        case Identities.Answer.Welcome _ -> accepted(reading);
        case Identities.Answer.Outranked outranked ->
            new Outcome.Refused(Refusals.overwritten(outranked.documentId()));
        case Identities.Answer.Withdrawn withdrawn ->
            switch (withdrawals.publish(withdrawn.documentId()).await()) {
              case Outcome.Accepted _ ->
                  new Outcome.Refused(Refusals.withdrawn(withdrawn.documentId()));
              case Outcome.Refused refused -> refused;
            };
      };
    } catch (StoreUnavailableException e) {
      return new Outcome.Refused(Refusals.storeUnavailable());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Refused(Refusals.brokerUnavailable());
    }
  }

  private Outcome refused(
      DocumentLogException failure,
      Description description,
      Reading reading,
      long size,
      Manner manner,
      Instant fetchedAt,
      Claim.@Nullable Held claim) {
    return switch (failure.kind()) {
      case UNAVAILABLE -> {
        release(claim);
        yield new Outcome.Refused(Refusals.brokerUnavailable());
      }
      case TOO_LARGE -> putAside(description, reading, size, manner, fetchedAt, claim);
    };
  }

  /** The name decides the identity, so the bytes are not looked at. */
  private Pending tooLarge(Description description, long size, Manner manner, Instant fetchedAt) {
    Reading read = reader.read(NO_BYTES, description.hints(fetchedAt));
    if (manner == Manner.BY_HAND) {
      return Pending.settled(putAside(description, read, size, manner, fetchedAt, null));
    }
    Claim.@Nullable Held claim = claim(description);
    Reading named = naming.of(read, description, NO_BYTES, manner, fetchedAt);
    return Pending.settled(putAside(description, named, size, manner, fetchedAt, claim));
  }

  /** Puts aside what is too large; the letter counts as something that came of the collection. */
  private Outcome putAside(
      Description description,
      Reading reading,
      long size,
      Manner manner,
      Instant fetchedAt,
      Claim.@Nullable Held claim) {
    Outcome.Refused refused;
    try {
      refused = letters.tooLarge(description, reading, size, manner, fetchedAt);
    } catch (StoreUnavailableException e) {
      refused = new Outcome.Refused(Refusals.storeUnavailable());
    }
    if (manner != Manner.BY_HAND && !refused.refusal().kind().isPassing()) {
      confirm(claim);
    } else {
      release(claim);
    }
    return refused;
  }

  private Claim.@Nullable Held claim(Description description) {
    if (description.collection() == null || description.origin() == null) {
      return null;
    }
    Claim claim = origins.claim(description.collection(), description.origin(), description.same());
    return switch (claim) {
      case Claim.Held held -> held;
      case Claim.Elsewhere elsewhere ->
          throw new RefusedException(
              new Refusal(
                  RefusalKind.COLLECTION_ELSEWHERE,
                  "The collection '%s' comes from %s, this document from %s. Give the collection another name, or say same=true if it moved."
                      .formatted(
                          elsewhere.collection(), elsewhere.knownOrigin(), description.origin()),
                  Map.of(
                      "collection", elsewhere.collection(),
                      "knownOrigin", elsewhere.knownOrigin(),
                      "givenOrigin", description.origin())));
    };
  }

  /** A claim that could not be confirmed still stands; the next document confirms it. */
  private void confirm(Claim.@Nullable Held claim) {
    try {
      if (claim != null && claim.provisional()) {
        origins.confirm(claim);
      }
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, "a collection was not confirmed", e);
    }
  }

  private void release(Claim.@Nullable Held claim) {
    try {
      if (claim != null && claim.provisional()) {
        origins.release(claim);
      }
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, "a collection was not released", e);
    }
  }

  private static RawDocument raw(
      Description description, Reading reading, byte[] body, Instant fetchedAt) {
    ContentType contentType = description.contentType();
    return new RawDocument(
        reading.documentId(),
        reading.revision(),
        contentType == null ? null : contentType.text(),
        description.url(),
        description.collection(),
        description.path(),
        description.name(),
        description.charset(),
        description.title(),
        description.publisher(),
        description.publishedBefore(fetchedAt),
        fetchedAt,
        false,
        body);
  }

  private static @Nullable String why(Reading reading) {
    return switch (reading) {
      case Reading.Readable _ -> null;
      case Reading.Unreadable unreadable -> unreadable.detail();
    };
  }
}
