package org.tongbao.query.projection;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.event.CampaignEvent;

/** What a record of campaign-events or dead-letters says. */
public sealed interface Message {

  /** The document it belongs to; null where not even that can be read. */
  @Nullable String documentId();

  /**
   * An event as a revision says it. It is not visible before a closing record names it.
   *
   * @param body the JSON as sent
   */
  record EventStated(
      CampaignEvent event,
      String body,
      String fullHash,
      String contentHash,
      String revision,
      String engineVersion)
      implements Message {

    @Override
    public String documentId() {
      return event.documentId();
    }
  }

  /** The tombstone of an event. The closing record behind it is what ends the event here. */
  record EventRetracted(String eventId, String documentId) implements Message {}

  /** The closing record: all that stands of a document. */
  record DocumentClosed(DocumentRecord document) implements Message {

    @Override
    public String documentId() {
      return document.id();
    }
  }

  /** A stage could not handle a document. */
  record LetterWritten(DeadLetter letter) implements Message {

    @Override
    public String documentId() {
      return letter.documentId();
    }
  }

  /** A stage handled the document after all. */
  record LetterCleared(String stage, String documentId) implements Message {}

  /**
   * A record that cannot be read.
   *
   * @param detail what was read, what was expected
   */
  record Unreadable(
      @Nullable String documentId,
      @Nullable String eventId,
      @Nullable String fullHash,
      String detail)
      implements Message {}
}
