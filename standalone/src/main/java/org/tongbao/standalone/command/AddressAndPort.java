package org.tongbao.standalone.command;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address in digits and a port: a name could come to mean another address. */
final class AddressAndPort implements ITypeConverter<InetSocketAddress> {

  private static final Pattern PARTS =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([0-9.]+)):([0-9]{1,5})");

  @Override
  public InetSocketAddress convert(String text) {
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      try {
        String address = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new InetSocketAddress(
            InetAddress.ofLiteral(address), Integer.parseInt(parts.group(3)));
      } catch (IllegalArgumentException e) {
        // told below
      }
    }
    throw new TypeConversionException(
        "'%s' is no address with a port, such as 127.0.0.1:8080 or [::1]:8080".formatted(text));
  }
}
