package org.tongbao.ingest.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request byte for byte, for what HTTP clients refuse to send or send otherwise. */
final class RawRequest {

  private static final int TIMEOUT_MILLIS = 60_000;
  private static final int CHUNK_BYTES = 8 * 1024;
  private static final byte[] LINE_END = {'\r', '\n'};

  private RawRequest() {}

  /**
   * The whole answer as text: status line, headers, body.
   *
   * @param head request line and headers, without Host, Content-Length and Connection
   */
  static String answer(int port, String host, String head, byte[] body) throws IOException {
    return answer(port, host, head, body, body.length);
  }

  /** The same for a body that does not come. */
  static String announced(int port, String head, int length) throws IOException {
    return answer(port, "localhost", head, new byte[0], length);
  }

  private static String answer(int port, String host, String head, byte[] body, int length)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      String request =
          head.strip().replace("\n", "\r\n")
              + "\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                  .formatted(host, length);
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      if (body.length < length) {
        // Nothing more comes: else the server would keep the connection open for the rest.
        socket.shutdownOutput();
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * A document of zeros without Content-Length, in chunks; the server may answer before the end.
   */
  static String chunked(int port, String path, String contentType, String key, int length)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nX-API-Key: %s\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
              .formatted(path, contentType, key);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = new byte[CHUNK_BYTES];
      byte[] chunkHead = "%x\r\n".formatted(CHUNK_BYTES).getBytes(StandardCharsets.US_ASCII);
      for (int sent = 0; sent < length; sent += CHUNK_BYTES) {
        out.write(chunkHead);
        out.write(chunk);
        out.write(LINE_END);
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
