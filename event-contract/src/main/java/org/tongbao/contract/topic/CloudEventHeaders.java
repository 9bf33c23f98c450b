package org.tongbao.contract.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in the binary mode of its Kafka binding: attribute {@code x} is header {@code
 * ce_x} in UTF-8, the media type of the value is header {@code content-type}.
 */
public final class CloudEventHeaders {

  public static final String CONTENT_TYPE = "content-type";
  public static final String JSON = "application/json";
  private static final String PREFIX = "ce_";

  private final Headers headers = new RecordHeaders();

  private CloudEventHeaders() {}

  /** The required attributes, and {@code time} and {@code subject}, which every record here has. */
  public static CloudEventHeaders of(
      String type, String source, String id, String subject, Instant time) {
    CloudEventHeaders event = new CloudEventHeaders();
    return event
        .with("specversion", "1.0")
        .with("type", type)
        .with("source", source)
        .with("id", id)
        .with("subject", subject)
        .with("time", DateTimeFormatter.ISO_INSTANT.format(time));
  }

  /** Adds an attribute; null adds nothing. */
  public CloudEventHeaders with(String attribute, @Nullable String value) {
    if (value != null) {
      headers.add(PREFIX + attribute, value.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  public CloudEventHeaders withContentType(@Nullable String mediaType) {
    if (mediaType != null) {
      headers.add(CONTENT_TYPE, mediaType.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  public Headers toHeaders() {
    return headers;
  }

  /** The attribute's value, or null where the record has none. */
  public static @Nullable String read(Headers headers, String attribute) {
    return text(headers.lastHeader(PREFIX + attribute));
  }

  /**
   * @throws MalformedRecordException naming the header that is missing
   */
  public static String require(Headers headers, String attribute) throws MalformedRecordException {
    String value = read(headers, attribute);
    if (value == null) {
      throw new MalformedRecordException("header " + PREFIX + attribute + " is missing");
    }
    return value;
  }

  public static @Nullable String readContentType(Headers headers) {
    return text(headers.lastHeader(CONTENT_TYPE));
  }

  private static @Nullable String text(@Nullable Header header) {
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
