package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "0.255.255.255, unspecified",
    "10.0.0.0, private",
    "10.255.255.255, private",
    "100.64.0.0, carrier-grade NAT",
    "100.127.255.255, carrier-grade NAT",
    "127.0.0.1, loopback",
    "127.255.255.255, loopback",
    "169.254.0.1, link-local",
    "169.254.169.254, link-local",
    "172.16.0.0, private",
    "172.31.255.255, private",
    "192.0.0.8, reserved",
    "192.168.0.0, private",
    "192.168.255.255, private",
    "198.19.255.255, benchmarking",
    "203.0.113.7, documentation",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "255.255.255.255, reserved",
    "::, unspecified",
    "::1, loopback",
    "::127.0.0.1, reserved",
    "100::1, reserved",
    "2001:0:1::1, reserved",
    "2001:db8::1, documentation",
    "fc00::1, unique local",
    "fdff:ffff::1, unique local",
    "fe80::1, link-local",
    "febf::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
    "::ffff:10.0.0.1, private",
    "64:ff9b::a00:1, private",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::a9fe:a9fe, link-local",
    "64:ff9b:1::1, reserved",
    "2002:7f00:1::1, loopback",
    "2002:c0a8:101::1, private",
  })
  void whatIsNotPublicIsRefused(String address, String kind) {
    assertThat(guard.refusal(socket(address, 80))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700::1111",
        "64:ff9b::101:101",
      })
  void whatIsPublicIsNot(String address) {
    assertThat(guard.refusal(socket(address, 443))).isEmpty();
  }

  @Test
  void aMappedAddressThatStayedInItsSixteenBytesIsTheAddressItHolds() throws UnknownHostException {
    byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff" + "7f000001");
    InetAddress address = Inet6Address.getByAddress("mapped", mapped, 0);

    assertThat(guard.refusal(new InetSocketAddress(address, 80))).contains("loopback");
  }

  @Test
  void anExceptionIsForItsAddressAndPortAlone() {
    AddressGuard withException = new AddressGuard(List.of(socket("127.0.0.1", 8080)));

    assertThat(withException.refusal(socket("127.0.0.1", 8080))).isEmpty();
    assertThat(withException.refusal(socket("127.0.0.1", 8081))).contains("loopback");
    assertThat(withException.refusal(socket("127.0.0.2", 8080))).contains("loopback");
  }

  private static InetSocketAddress socket(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }
}
