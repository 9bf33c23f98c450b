package org.tongbao.standalone.feeding;

import java.io.IOException;

/** A document to be fed, read when its turn comes. */
public interface Offer {

  /** What failures are told under. */
  String name();

  /**
   * The line of a batch that ingest is sent, without its end.
   *
   * @throws IOException where it cannot be had; the message is a sentence for people
   */
  byte[] line() throws IOException, InterruptedException;
}
