package org.tongbao.extract.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tongbao.contract.ContractJson;

/** States as JSON, marked with the number of their format. */
public final class DocumentStateCodec {

  private static final String FORMAT_FIELD = "format";
  private static final int FORMAT = 1;

  private final ObjectMapper mapper = ContractJson.mapper();

  public byte[] encode(DocumentState state) {
    ObjectNode json = mapper.valueToTree(state);
    json.put(FORMAT_FIELD, FORMAT);
    try {
      return mapper.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws UnreadableStateException where the bytes are of another format: going on without them
   *     would publish everything again and retract nothing
   */
  public DocumentState decode(String documentId, byte[] bytes) {
    try {
      JsonNode json = mapper.readTree(bytes);
      int format = json.path(FORMAT_FIELD).asInt();
      if (format != FORMAT) {
        throw new UnreadableStateException(
            "the state of document %s has format %d, expected %d"
                .formatted(documentId, format, FORMAT),
            null);
      }
      return mapper.treeToValue(json, DocumentState.class);
    } catch (IOException e) {
      throw new UnreadableStateException(
          "the state of document %s is no DocumentState as JSON".formatted(documentId), e);
    }
  }
}
