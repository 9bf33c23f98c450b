package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.tongbao.contract.ContractJson;
import org.tongbao.outbound.FetchedDocument;
import org.tongbao.outbound.Fetcher;

/**
 * A web address.
 *
 * @param url as given: it names the document, wherever it redirects to
 */
public record OfferedAddress(String url, Fetcher fetcher) implements Offer {

  @Override
  public String name() {
    return url;
  }

  @Override
  public byte[] line() throws IOException, InterruptedException {
    FetchedDocument document = fetcher.fetch(url);
    ObjectNode line = ContractJson.mapper().createObjectNode().put("url", url);
    if (document.contentType() != null) {
      line.put("contentType", document.contentType());
    }
    return ContractJson.mapper().writeValueAsBytes(line.put("base64", document.body()));
  }
}
