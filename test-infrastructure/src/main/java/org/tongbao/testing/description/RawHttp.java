package org.tongbao.testing.description;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** HTTP/1.1 byte for byte: clients refuse to send much of what a service has to stand. */
public final class RawHttp {

  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
  private static final int MOST_BYTES = 64 << 20;

  /** For the first byte of an answer. */
  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  /**
   * An answer, as far as it came.
   *
   * @param headers by their names in lower case
   */
  public record Answer(int status, Map<String, String> headers, byte[] body) {

    public String contentType() {
      return headers.getOrDefault("content-type", "");
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /**
   * Sends a request and reads the answer to its end, or until nothing more came for a while.
   *
   * @param target of the request line, as it stands
   * @param headers beside Host, Content-Length and Connection
   */
  public static Answer send(
      int port,
      String method,
      String target,
      Map<String, String> headers,
      byte[] body,
      int silenceMillis)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      StringBuilder head = new StringBuilder();
      head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
      head.append("Host: localhost\r\nConnection: close\r\n");
      if (body.length > 0 || !method.equals("GET")) {
        head.append("Content-Length: ").append(body.length).append("\r\n");
      }
      headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      request.writeBytes(body);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(request.toByteArray());
        out.flush();
      } catch (IOException e) {
        // The service may answer before it has read all, and close: the answer is there.
      }
      return parse(readable(socket, silenceMillis));
    }
  }

  private static byte[] readable(Socket socket, int silenceMillis) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        socket.setSoTimeout(silenceMillis);
        if (bytes.size() > MOST_BYTES) {
          throw new IOException("more than %d bytes".formatted(MOST_BYTES));
        }
      }
    } catch (SocketTimeoutException e) {
      if (bytes.size() == 0) {
        throw e;
      }
      // A stream: what has come is what is looked at.
    }
    return bytes.toByteArray();
  }

  private static Answer parse(byte[] bytes) throws IOException {
    int end = indexOf(bytes, HEAD_END);
    if (end < 0) {
      throw new IOException(
          "no answer but '%s'".formatted(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
    String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    byte[] body = Arrays.copyOfRange(bytes, end + HEAD_END.length, bytes.length);
    boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
    int status = Integer.parseInt(lines[0].split(" ")[1]);
    byte[] whole = chunked ? joined(body) : body;
    boolean packed = "gzip".equals(headers.get("content-encoding")) && whole.length > 0;
    return new Answer(status, headers, packed ? unpacked(whole) : whole);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static byte[] joined(byte[] chunked) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunked.length) {
      int lineEnd = at;
      while (chunked[lineEnd] != '\r') {
        lineEnd++;
      }
      String size = new String(chunked, at, lineEnd - at, StandardCharsets.US_ASCII);
      int length = Integer.parseInt(size.strip(), 16);
      int start = lineEnd + 2;
      body.write(chunked, start, Math.min(length, Math.max(0, chunked.length - start)));
      if (length == 0) {
        break;
      }
      at = start + length + 2;
    }
    return body.toByteArray();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
