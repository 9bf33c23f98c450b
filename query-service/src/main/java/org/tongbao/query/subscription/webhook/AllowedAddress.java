package org.tongbao.query.subscription.webhook;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact address and port, as configuration names it. */
final class AllowedAddress {

  private static final Pattern ADDRESS =
      Pattern.compile("([0-9.]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");

  private AllowedAddress() {}

  static InetSocketAddress parse(String property, String text) {
    Matcher parts = ADDRESS.matcher(text.strip());
    if (!parts.matches()) {
      throw new ConfigurationException(
          "%s holds '%s', expected an address and a port, such as 10.0.0.7:80"
              .formatted(property, text));
    }
    return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
  }
}
