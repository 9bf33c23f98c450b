package org.tongbao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports on loopback. */
public final class Ports {

  private Ports() {}

  /** A port that nobody listens on now. Another process may take it before the caller does. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailedException("no free port on loopback: " + e.getMessage(), e);
    }
  }

  /**
   * Makes sure that nobody listens on a port.
   *
   * @param user what wants the port, as people know it
   * @throws StartFailedException where somebody listens on it already
   */
  public static void requireFree(int port, String user) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
    } catch (IOException e) {
      throw new StartFailedException(
          "%s cannot start because port %d is in use: stop what uses it, or choose another port"
              .formatted(user, port),
          e);
    }
  }
}
