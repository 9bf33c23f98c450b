package org.tongbao.ingest.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request byte for byte, for what HTTP clients refuse to send or send otherwise. */
final class RawRequest {

  private static final int TIMEOUT_MILLIS = 20_000;

  private RawRequest() {}

  /**
   * The whole answer as text: status line, headers, body.
   *
   * @param head request line and headers, without Host, Content-Length and Connection
   */
  static String answer(int port, String host, String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      String request =
          head.strip().replace("\n", "\r\n")
              + "\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                  .formatted(host, body.length);
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
