package org.tongbao.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a server no further than the limits allow. */
final class Answer {

  private static final int MESSAGE_CHARACTERS = 500;
  private static final byte[] NO_BYTES = {};

  private Answer() {}

  /**
   * @throws FetchFailedException where the answer does not keep to the limits
   */
  static WebAnswer read(ClassicHttpResponse response, HttpClientContext context, int maxBytes)
      throws IOException {
    try {
      return new WebAnswer(
          response.getCode(),
          headers(response),
          context.getRequest().getUri(),
          CheckedRedirects.location(context.getRequest(), response, context),
          null,
          response.getCode() == HttpStatus.SC_OK ? body(response, maxBytes) : NO_BYTES);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a request went to what is no address", e);
    }
  }

  /** Without what would steer a terminal; a server may send anything. */
  static String printable(@Nullable String text) {
    String shown = text == null ? "" : text.replaceAll("[^ -~]", "?");
    return shown.length() <= MESSAGE_CHARACTERS ? shown : shown.substring(0, MESSAGE_CHARACTERS);
  }

  static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), printable(header.getValue()));
    }
    return headers;
  }

  private static byte[] body(ClassicHttpResponse response, int maxBytes) throws IOException {
    byte[] sent = sent(response.getEntity(), maxBytes);
    String encoding = contentEncoding(response);
    return switch (encoding) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> unpacked(sent, "gzip", maxBytes);
      case "br" -> unpacked(sent, "br", maxBytes);
      default ->
          throw new FetchFailedException(
              "its Content-Encoding is '%s', expected gzip, br or none"
                  .formatted(printable(encoding)));
    };
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

  private static byte[] unpacked(byte[] sent, String encoding, int maxBytes) throws IOException {
    byte[] body;
    try (InputStream unpacking = unpacking(sent, encoding)) {
      body = unpacking.readNBytes(maxBytes + 1);
    } catch (IOException | RuntimeException e) {
      // The decoder of brotli throws unchecked exceptions on some broken input.
      throw new FetchFailedException(
          "its %s encoding is broken: %s".formatted(encoding, e.getMessage()));
    }
    if (body.length > maxBytes) {
      throw new FetchFailedException(
          "unpacked it has more than the %d bytes that are read".formatted(maxBytes));
    }
    return body;
  }

  private static InputStream unpacking(byte[] sent, String encoding) throws IOException {
    ByteArrayInputStream packed = new ByteArrayInputStream(sent);
    return encoding.equals("br") ? new BrotliInputStream(packed) : new GZIPInputStream(packed);
  }

  private static String contentEncoding(ClassicHttpResponse response) {
    return Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
        .map(header -> header.getValue() == null ? "" : header.getValue().strip())
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
  }
}
