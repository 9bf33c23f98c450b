package org.tongbao.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for a connection and gives out only addresses that were checked: the client
 * connects to these and does not look the host up again. Addresses written as such come this way
 * too. One address that may not be connected to is enough to refuse the host.
 */
final class GuardedResolver implements DnsResolver {

  private final DnsResolver lookup;
  private final AddressGuard guard;

  GuardedResolver(DnsResolver lookup, AddressGuard guard) {
    this.lookup = lookup;
    this.guard = guard;
  }

  /**
   * @throws UnknownHostException with a sentence for people
   */
  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> checked = new ArrayList<>();
    for (InetAddress found : lookup(host)) {
      InetSocketAddress address = new InetSocketAddress(found, port);
      Optional<String> refusal = guard.refusal(address);
      if (refusal.isPresent()) {
        throw new UnknownHostException(
            "the host %s leads to %s (%s), expected a public address"
                .formatted(host, found.getHostAddress(), refusal.get()));
      }
      checked.add(address);
    }
    return checked;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] lookup(String host) throws UnknownHostException {
    try {
      return lookup.resolve(host);
    } catch (UnknownHostException e) {
      throw new UnknownHostException("the host %s has no address".formatted(host));
    }
  }
}
