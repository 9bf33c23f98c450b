package org.tongbao.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a server no further than the limits allow. */
final class Answer {

  private static final int MESSAGE_CHARACTERS = 500;
  private static final byte[] NO_BYTES = {};

  private Answer() {}

  /**
   * @throws FetchFailedException where the answer is not a document within the limits
   */
  static FetchedDocument read(ClassicHttpResponse response, int maxBytes) throws IOException {
    if (response.getCode() != HttpStatus.SC_OK) {
      throw new FetchFailedException(
          "the server answered status %d, expected 200".formatted(response.getCode()));
    }
    byte[] sent = sent(response.getEntity(), maxBytes);
    String encoding = contentEncoding(response);
    byte[] body =
        switch (encoding) {
          case "", "identity" -> sent;
          case "gzip", "x-gzip" -> unzipped(sent, maxBytes);
          default ->
              throw new FetchFailedException(
                  "its Content-Encoding is '%s', expected gzip or none"
                      .formatted(printable(encoding)));
        };
    Header contentType = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    return new FetchedDocument(
        contentType == null ? null : printable(contentType.getValue()), body);
  }

  /** Without what would steer a terminal; a server may send anything. */
  static String printable(@Nullable String text) {
    String shown = text == null ? "" : text.replaceAll("[^ -~]", "?");
    return shown.length() <= MESSAGE_CHARACTERS ? shown : shown.substring(0, MESSAGE_CHARACTERS);
  }

  private static byte[] sent(@Nullable HttpEntity entity, int maxBytes) throws IOException {
    if (entity == null) {
      return NO_BYTES;
    }
    if (entity.getContentLength() > maxBytes) {
      throw new FetchFailedException(
          "it has %d bytes, at most %d are read".formatted(entity.getContentLength(), maxBytes));
    }
    byte[] sent = entity.getContent().readNBytes(maxBytes + 1);
    if (sent.length > maxBytes) {
      throw new FetchFailedException(
          "it has more than the %d bytes that are read".formatted(maxBytes));
    }
    return sent;
  }

  private static byte[] unzipped(byte[] sent, int maxBytes) throws IOException {
    byte[] body;
    try (GZIPInputStream unzip = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      body = unzip.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new FetchFailedException("its gzip encoding is broken: " + e.getMessage());
    }
    if (body.length > maxBytes) {
      throw new FetchFailedException(
          "unzipped it has more than the %d bytes that are read".formatted(maxBytes));
    }
    return body;
  }

  private static String contentEncoding(ClassicHttpResponse response) {
    return Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
        .map(header -> header.getValue() == null ? "" : header.getValue().strip())
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
  }
}
