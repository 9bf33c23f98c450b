package org.tongbao.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.document.Source;

/** What came of reading a document. Either way it has an identity and a revision. */
public sealed interface Reading {

  String documentId();

  String revision();

  Source source();

  /**
   * @param text the cleaned text: title, a line break, then the blocks of the body, one a line
   * @param author who wrote it, where it says so
   * @param flags what makes the text doubtful
   */
  record Readable(
      String documentId,
      String revision,
      Source source,
      String text,
      @Nullable String author,
      List<DocumentFlag> flags)
      implements Reading {

    public Readable {
      flags = List.copyOf(flags);
    }

    /** A text of no known author, and without doubt. */
    public Readable(String documentId, String revision, Source source, String text) {
      this(documentId, revision, source, text, null, List.of());
    }

    /** The same under the id that it is already known by. */
    public Readable withDocumentId(String known) {
      return new Readable(known, revision, source, text, author, flags);
    }
  }

  /**
   * @param detail one sentence for people: what was read, what was expected, what to do
   */
  record Unreadable(String documentId, String revision, Source source, Reason reason, String detail)
      implements Reading {}
}
