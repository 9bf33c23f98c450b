package org.tongbao.query.raw;

import org.tongbao.contract.document.RawDocument;

/** What reading one place of raw-documents came to. */
public sealed interface RawReading {

  /** The record that was asked for. */
  record Found(RawDocument document) implements RawReading {}

  /**
   * It is there no more, and will not come back.
   *
   * @param why for people
   */
  record Gone(String why) implements RawReading {}

  /**
   * The broker does not answer now.
   *
   * @param why for people
   */
  record Away(String why) implements RawReading {}
}
