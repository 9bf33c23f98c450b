package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {

  private final InMemoryDnsResolver names = new InMemoryDnsResolver();
  private final GuardedResolver resolver = new GuardedResolver(names, new AddressGuard(List.of()));

  @Test
  void publicAddressesAreGivenOut() throws UnknownHostException {
    InetAddress first = InetAddress.ofLiteral("1.1.1.1");
    InetAddress second = InetAddress.ofLiteral("2606:4700::1111");
    names.add("news.example", first, second);

    assertThat(resolver.resolve("news.example", 443))
        .containsExactly(new InetSocketAddress(first, 443), new InetSocketAddress(second, 443));
  }

  @Test
  void oneAddressThatIsNotPublicRefusesTheHost() {
    names.add(
        "news.example", InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("192.168.1.1"));

    assertThatThrownBy(() -> resolver.resolve("news.example", 80))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage(
            "the host news.example leads to 192.168.1.1 (private), expected a public address");
    assertThatThrownBy(() -> resolver.resolve("news.example"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void aHostWithoutAnAddressIsTold() {
    assertThatThrownBy(() -> resolver.resolve("absent.example", 80))
        .hasMessage("the host absent.example has no address");
  }
}
