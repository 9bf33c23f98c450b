package org.tongbao.ingest.api;

import java.io.IOException;

/** A row of the table of bad inputs: what is sent, and what must be answered. */
record BadInput(String what, Request request, Expected expected) {

  /** Sends something to the running service. */
  @FunctionalInterface
  interface Request {
    Reply send() throws IOException;
  }

  /** What came back. */
  record Reply(int status, String contentType, String body) {}

  /** What must come back, and with it what must be on the topics. */
  sealed interface Expected {

    /** A part of the sentence that says what was read, what was expected, what to do. */
    String says();

    /** The request is refused as a whole, as problem+json; nothing is published. */
    record Problem(int status, String type, String says) implements Expected {}

    /**
     * The first document is refused, and the good one behind it is taken all the same.
     *
     * @param letters how many dead letters the refused one leaves
     */
    record FirstRefused(int status, String type, String says, int letters) implements Expected {}

    /** The good document that comes first is taken, and then reading stops. */
    record StoppedBehindFirst(String type, String says) implements Expected {}

    /** What is bad about it is mended, so that nothing is lost: the document is published. */
    record Mended(String says) implements Expected {}
  }

  static Expected problem(int status, String type, String says) {
    return new Expected.Problem(status, type, says);
  }

  static Expected firstRefused(int status, String type, String says) {
    return new Expected.FirstRefused(status, type, says, 0);
  }

  static Expected firstPutAside(int status, String type, String says) {
    return new Expected.FirstRefused(status, type, says, 1);
  }

  static Expected stopped(String type, String says) {
    return new Expected.StoppedBehindFirst(type, says);
  }

  static Expected mended(String says) {
    return new Expected.Mended(says);
  }

  @Override
  public String toString() {
    return what;
  }
}
