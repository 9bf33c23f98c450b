package org.tongbao.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** IPv4 addresses that are reached through an IPv6 address which holds them. */
final class EmbeddedAddress {

  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  /** The bytes before the IPv4 address. */
  private static final List<byte[]> PREFIXES =
      List.of(
          prefix("00000000000000000000ffff"), // ::ffff:0:0/96, mapped (RFC 4291)
          prefix("0064ff9b0000000000000000"), // 64:ff9b::/96, NAT64 (RFC 6052)
          prefix("2002")); // 2002::/16, 6to4 (RFC 3056)

  private EmbeddedAddress() {}

  static Optional<InetAddress> in(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != IPV6_BYTES) {
      return Optional.empty();
    }
    return PREFIXES.stream()
        .filter(p -> Arrays.equals(p, 0, p.length, bytes, 0, p.length))
        .findFirst()
        .map(p -> ipv4(Arrays.copyOfRange(bytes, p.length, p.length + IPV4_BYTES)));
  }

  private static InetAddress ipv4(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static byte[] prefix(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
