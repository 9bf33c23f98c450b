package org.tongbao.outbound;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A range of addresses of one family.
 *
 * @param kind what they are for, for people
 */
record Network(InetAddress base, int prefixBits, String kind) {

  /**
   * @param range such as {@code 10.0.0.0/8}
   */
  static Network of(String range, String kind) {
    int slash = range.indexOf('/');
    return new Network(
        InetAddress.ofLiteral(range.substring(0, slash)),
        Integer.parseInt(range.substring(slash + 1)),
        kind);
  }

  boolean contains(InetAddress address) {
    int bits = Byte.SIZE * base.getAddress().length;
    return Byte.SIZE * address.getAddress().length == bits
        && prefix(address, bits).equals(prefix(base, bits));
  }

  private BigInteger prefix(InetAddress address, int bits) {
    return new BigInteger(1, address.getAddress()).shiftRight(bits - prefixBits);
  }
}
