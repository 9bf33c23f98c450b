package org.tongbao.contract.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.header.Headers;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.DeadLetter;

/** Records of dead-letters: key {@code stage/documentId}; a null value clears the letter. */
public final class DeadLetterRecords {

  public static final String TYPE = "org.tongbao.deadletter";

  private DeadLetterRecords() {}

  public static Headers headers(DeadLetter letter) {
    return CloudEventHeaders.of(
            TYPE,
            "/tongbao/" + letter.stage().wireName(),
            letter.key() + "/" + letter.failedAt().toEpochMilli(),
            letter.documentId(),
            letter.failedAt())
        .with("dataschema", "urn:tongbao:schema:dead-letter:1")
        .withContentType(CloudEventHeaders.JSON)
        .toHeaders();
  }

  /** The document that a key of dead-letters belongs to. */
  public static String documentIdOf(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  public static byte[] value(DeadLetter letter) {
    try {
      return ContractJson.mapper().writeValueAsBytes(letter);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static DeadLetter read(byte[] value) throws MalformedRecordException {
    try {
      return ContractJson.mapper().readValue(value, DeadLetter.class);
    } catch (IOException | RuntimeException e) {
      throw new MalformedRecordException("not a dead letter as JSON", e);
    }
  }
}
