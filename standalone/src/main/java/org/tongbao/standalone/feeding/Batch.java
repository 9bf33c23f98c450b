package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.ContractJson;

/** Lines for one request, bounded in number and bytes. */
final class Batch {

  private static final int MAX_LINES = 200;
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final List<Offer> offers = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /**
   * @throws IOException where the document cannot be had; then it is not in the batch
   */
  void add(Offer offer) throws IOException, InterruptedException {
    ObjectNode line = offer.line();
    lines.writeBytes(ContractJson.mapper().writeValueAsBytes(line));
    lines.write('\n');
    offers.add(offer);
  }

  boolean isFull() {
    return offers.size() >= MAX_LINES || lines.size() >= MAX_BYTES;
  }

  boolean isEmpty() {
    return offers.isEmpty();
  }

  List<Offer> offers() {
    return offers;
  }

  byte[] bytes() {
    return lines.toByteArray();
  }
}
