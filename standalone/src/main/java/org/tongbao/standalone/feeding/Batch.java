package org.tongbao.standalone.feeding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines for one request, bounded in number and bytes, and what could not become a line. */
final class Batch {

  private static final int MAX_LINES = 200;
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final List<Offer> offers = new ArrayList<>();
  private final List<NotTaken> notTaken = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  void add(Offer offer) throws InterruptedException {
    try {
      lines.writeBytes(offer.line());
      lines.write('\n');
      offers.add(offer);
    } catch (IOException e) {
      notTaken.add(new NotTaken(offer.name(), String.valueOf(e.getMessage())));
    }
  }

  boolean isFull() {
    return offers.size() + notTaken.size() >= MAX_LINES || lines.size() >= MAX_BYTES;
  }

  /** Those that have a line, in order. */
  List<Offer> offers() {
    return offers;
  }

  List<NotTaken> notTaken() {
    return notTaken;
  }

  byte[] bytes() {
    return lines.toByteArray();
  }
}
