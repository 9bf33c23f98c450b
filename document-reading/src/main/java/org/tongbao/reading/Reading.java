package org.tongbao.reading;

import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.Source;

/** What came of reading a document. Either way it has an identity and a revision. */
public sealed interface Reading {

  String documentId();

  String revision();

  Source source();

  /**
   * @param text the cleaned text: title, a line break, then the blocks of the body, one a line
   */
  record Readable(String documentId, String revision, Source source, String text)
      implements Reading {}

  /**
   * @param detail one sentence for people: what was read, what was expected, what to do
   */
  record Unreadable(String documentId, String revision, Source source, Reason reason, String detail)
      implements Reading {}
}
