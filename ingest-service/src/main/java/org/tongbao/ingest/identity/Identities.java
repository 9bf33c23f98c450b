package org.tongbao.ingest.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.identity.DocumentName;

/** Decides which document comes, and remembers its addresses before it is published. */
public final class Identities {

  private final DocumentMemory memory;

  public Identities(DocumentMemory memory) {
    this.memory = memory;
  }

  /** What a document comes as, which decides what it may do to one that is there. */
  public enum Standing {
    /** Somebody sent it: brings back what was withdrawn, and counts as the page. */
    SENT,
    /** A feed's article, fetched from its page. */
    PAGE,
    /** A feed's article in the feed's own words. */
    FEED_TEXT
  }

  /** What came of asking. */
  public sealed interface Answer {

    String documentId();

    record Welcome(String documentId) implements Answer {}

    /** It was withdrawn, and feeds do not bring it back. */
    record Withdrawn(String documentId) implements Answer {}

    /** Its page was taken, which a feed's own text does not replace. */
    record Outranked(String documentId) implements Answer {}
  }

  /**
   * @param givenUrl as the sender gave it, null where there is none
   * @param title null where it is not known
   */
  public Answer settle(
      DocumentName name, @Nullable String givenUrl, @Nullable String title, Standing standing) {
    Naming naming = Naming.of(name, givenUrl, title, memory);
    KnownDocument known = naming.document();
    boolean sent = standing == Standing.SENT;
    Answer answer = answer(known, standing);
    KnownDocument now =
        answer instanceof Answer.Welcome
            ? known.seen(title, standing != Standing.FEED_TEXT, sent)
            : known;
    boolean isWeb = givenUrl != null && name instanceof DocumentName.Url;
    boolean isNews = isWeb && (!now.equals(known) || !naming.newAddresses().isEmpty());
    if (isNews || known.withdrawn() && sent) {
      memory.remember(now, naming.newAddresses(), sent);
    }
    return answer;
  }

  /** What it would be answered now that it was published: others may have come in between. */
  public Answer settled(String documentId, Standing standing) {
    return answer(
        memory.find(documentId).orElseGet(() -> KnownDocument.unknown(documentId)), standing);
  }

  public void withdraw(String documentId) {
    memory.withdraw(documentId);
  }

  /**
   * From now on one document is part of another.
   *
   * @return the document that its addresses lead to; empty where that is itself part of the first
   */
  public Optional<String> join(String documentId, String intoDocumentId) {
    return memory.join(documentId, intoDocumentId);
  }

  private static Answer answer(KnownDocument known, Standing standing) {
    if (standing != Standing.SENT && known.withdrawn()) {
      return new Answer.Withdrawn(known.documentId());
    }
    return standing == Standing.FEED_TEXT && known.fromPage()
        ? new Answer.Outranked(known.documentId())
        : new Answer.Welcome(known.documentId());
  }
}
