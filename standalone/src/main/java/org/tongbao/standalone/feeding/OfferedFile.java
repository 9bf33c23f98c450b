package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Limits;
import org.tongbao.standalone.documents.DocumentFile;

/**
 * A file.
 *
 * @param same whether its collection, if it came from elsewhere before, has moved
 */
public record OfferedFile(DocumentFile file, boolean same) implements Offer {

  @Override
  public String name() {
    return file.path();
  }

  @Override
  public byte[] line() throws IOException {
    ObjectNode line =
        ContractJson.mapper()
            .createObjectNode()
            .put("collection", file.collection())
            .put("path", file.path())
            .put("origin", file.origin());
    if (same) {
      line.put("same", true);
    }
    try {
      long size = Files.size(file.file());
      // Larger than any document may be: ingest is told of it, so that it leaves a dead letter.
      return ContractJson.mapper()
          .writeValueAsBytes(
              size > Limits.PDF_DOCUMENT_BYTES
                  ? line.put("size", size)
                  : line.put("base64", Files.readAllBytes(file.file())));
    } catch (IOException e) {
      throw new IOException("it cannot be read: " + e.getMessage(), e);
    }
  }
}
