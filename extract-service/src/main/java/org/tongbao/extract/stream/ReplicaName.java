package org.tongbao.extract.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.tongbao.contract.Sha256;

/** The name by which the broker knows this replica again. */
final class ReplicaName {

  private static final int HEX_DIGITS = 16;

  private ReplicaName() {}

  static String of(ExtractConfiguration configuration) {
    return configuration
        .instanceId()
        .orElseGet(
            () -> {
              String folder = configuration.stateDirectory().toAbsolutePath().toString();
              return Sha256.hex(hostName() + ":" + folder).substring(0, HEX_DIGITS);
            });
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(
          "this host has no name; set tongbao.extract.instance-id to one that no other replica has",
          e);
    }
  }
}
