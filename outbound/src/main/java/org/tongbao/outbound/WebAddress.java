package org.tongbao.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses as people write them, made ready to be requested. */
public final class WebAddress {

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(:[0-9]{1,5})?");

  private WebAddress() {}

  /**
   * The address in ASCII, without a fragment.
   *
   * @throws FetchFailedException where it is none of http or https
   */
  public static URI parse(String text) throws FetchFailedException {
    try {
      return of(new URI(text.strip()));
    } catch (URISyntaxException e) {
      throw new FetchFailedException(
          "it is no address: %s at character %d".formatted(e.getReason(), e.getIndex() + 1));
    }
  }

  static URI of(URI uri) throws FetchFailedException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchFailedException(
          "its scheme is '%s', expected http or https".formatted(scheme));
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.contains("@")) {
      throw new FetchFailedException("it holds a user name, which is not sent: leave it out");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new FetchFailedException("its host is '%s', expected a name".formatted(authority));
    }
    String port = parts.group(2) == null ? "" : parts.group(2);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String whole = scheme + "://" + host(parts.group(1)) + port + path + query;
    return URI.create(URI.create(whole).toASCIIString());
  }

  private static String host(String host) throws FetchFailedException {
    try {
      return host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new FetchFailedException("its host is '%s', expected a name".formatted(host));
    }
  }
}
