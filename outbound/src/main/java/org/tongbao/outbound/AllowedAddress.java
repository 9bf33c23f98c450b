package org.tongbao.outbound;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exceptions of the {@link AddressGuard} as configuration names them. */
public final class AllowedAddress {

  private static final Pattern ADDRESS =
      Pattern.compile("([0-9.]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");

  private AllowedAddress() {}

  /**
   * Exact addresses and ports.
   *
   * @param property that holds them, for the message
   * @throws IllegalArgumentException naming the text that is none
   */
  public static List<InetSocketAddress> parse(String property, Collection<String> texts) {
    return texts.stream().map(text -> parse(property, text)).toList();
  }

  private static InetSocketAddress parse(String property, String text) {
    Matcher parts = ADDRESS.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "%s holds '%s', expected an address and a port, such as 10.0.0.7:80"
              .formatted(property, text));
    }
    return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
  }
}
