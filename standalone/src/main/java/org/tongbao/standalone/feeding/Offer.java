package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A document to be fed, read when its turn comes. */
public interface Offer {

  /** What failures are told under. */
  String name();

  /**
   * The line of a batch that ingest is sent.
   *
   * @throws IOException where it cannot be had; the message is a sentence for people
   */
  ObjectNode line() throws IOException, InterruptedException;
}
