package org.tongbao.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which addresses may be connected to: public ones, and those allowed by exact address and
 * port. So a page or a redirect cannot make this machine ask its own network.
 */
public final class AddressGuard {

  /** From IANA's registries of special-purpose addresses. */
  private static final List<Network> NOT_PUBLIC =
      List.of(
          Network.of("0.0.0.0/8", "unspecified"),
          Network.of("10.0.0.0/8", "private"),
          Network.of("100.64.0.0/10", "carrier-grade NAT"),
          Network.of("127.0.0.0/8", "loopback"),
          Network.of("169.254.0.0/16", "link-local"),
          Network.of("172.16.0.0/12", "private"),
          Network.of("192.0.0.0/24", "reserved"),
          Network.of("192.0.2.0/24", "documentation"),
          Network.of("192.88.99.0/24", "reserved"),
          Network.of("192.168.0.0/16", "private"),
          Network.of("198.18.0.0/15", "benchmarking"),
          Network.of("198.51.100.0/24", "documentation"),
          Network.of("203.0.113.0/24", "documentation"),
          Network.of("224.0.0.0/4", "multicast"),
          Network.of("240.0.0.0/4", "reserved"),
          Network.of("::/128", "unspecified"),
          Network.of("::1/128", "loopback"),
          Network.of("2001::/23", "reserved"),
          Network.of("2001:db8::/32", "documentation"),
          Network.of("3fff::/20", "documentation"),
          Network.of("fc00::/7", "unique local"),
          Network.of("fe80::/10", "link-local"),
          Network.of("fec0::/10", "site-local"),
          Network.of("ff00::/8", "multicast"));

  private static final List<Network> UNICAST =
      List.of(Network.of("0.0.0.0/0", "IPv4"), Network.of("2000::/3", "global unicast"));

  private final Set<InetSocketAddress> allowed;

  /**
   * @param allowed exceptions, resolved
   */
  public AddressGuard(Collection<InetSocketAddress> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** Why the address may not be connected to, such as {@code loopback}; empty where it may. */
  Optional<String> refusal(InetSocketAddress address) {
    return allowed.contains(address) ? Optional.empty() : notPublic(address.getAddress());
  }

  private static Optional<String> notPublic(InetAddress address) {
    Optional<InetAddress> embedded = EmbeddedAddress.in(address);
    if (embedded.isPresent()) {
      return notPublic(embedded.get());
    }
    Optional<String> kind =
        NOT_PUBLIC.stream().filter(n -> n.contains(address)).map(Network::kind).findFirst();
    return kind.isPresent() || UNICAST.stream().anyMatch(n -> n.contains(address))
        ? kind
        : Optional.of("reserved");
  }
}
