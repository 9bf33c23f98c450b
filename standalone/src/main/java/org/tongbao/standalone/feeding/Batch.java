package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Limits;
import org.tongbao.standalone.documents.DocumentFile;

/** Lines for one request, bounded in number and bytes. */
final class Batch {

  private static final int MAX_LINES = 200;
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final ObjectMapper mapper = ContractJson.mapper();
  private final List<DocumentFile> files = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /**
   * @param same whether a collection that came from elsewhere before has moved
   * @throws IOException where the file cannot be read; then it is not in the batch
   */
  void add(DocumentFile file, boolean same) throws IOException {
    ObjectNode line =
        mapper
            .createObjectNode()
            .put("collection", file.collection())
            .put("path", file.path())
            .put("origin", file.origin());
    if (same) {
      line.put("same", true);
    }
    long size = Files.size(file.file());
    if (size > Limits.PDF_DOCUMENT_BYTES) {
      // Larger than any document may be: ingest is told of it, so that it leaves a dead letter.
      line.put("size", size);
    } else {
      line.put("base64", Files.readAllBytes(file.file()));
    }
    lines.writeBytes(mapper.writeValueAsBytes(line));
    lines.write('\n');
    files.add(file);
  }

  boolean isFull() {
    return files.size() >= MAX_LINES || lines.size() >= MAX_BYTES;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  List<DocumentFile> files() {
    return files;
  }

  byte[] bytes() {
    return lines.toByteArray();
  }
}
