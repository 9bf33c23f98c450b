package org.tongbao.reading.identity;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A web address in the one form that names a document.
 *
 * <p>These rules are final:
 *
 * <ul>
 *   <li>Only absolute http and https addresses of at most {@value #MAXIMUM_LENGTH} UTF-16 code
 *       units. White space around them, and tabs and line breaks in them, are dropped; {@code \}
 *       counts as {@code /}.
 *   <li>http and https are one: the canonical scheme is https. Sites that moved to https keep their
 *       documents, and no site serves two articles under one address.
 *   <li>User names and the ports 80 and 443 are dropped; other ports stay. Hosts are lower case, in
 *       ASCII (IDNA 2003), without a final dot. {@code www.} stays what it is; hosts for telephones
 *       give way where that is safe ({@link MobileHost}).
 *   <li>Escapes are in the normal form of {@link PercentEncoding}; then dot segments are removed
 *       (RFC 3986, 5.2.4). An empty path is {@code /}; doubled and final slashes stay.
 *   <li>Query parameters that only track the reader ({@link TrackingParameters}) and empty ones are
 *       dropped; the others are sorted by name, those of one name in their order. {@code a} and
 *       {@code a=} differ. No parameter left means no question mark.
 *   <li>The fragment is dropped, unless it starts with {@code /} or {@code !}: such a fragment is
 *       the route to another page.
 * </ul>
 */
public record CanonicalUrl(String text) {

  public static final int MAXIMUM_LENGTH = 4_096;

  private static final Pattern PARTS =
      Pattern.compile("(?i)https?://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:.*@)?(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+?)\\.?(?::([0-9]{0,5}))?");

  /** The canonical form, or empty where the text is no absolute http or https address. */
  public static Optional<CanonicalUrl> of(String address) {
    if (address.length() > MAXIMUM_LENGTH) {
      return Optional.empty();
    }
    String cleaned = address.strip().replaceAll("[\\t\\n\\r]", "").replace('\\', '/');
    Matcher parts = PARTS.matcher(cleaned);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = path(parts.group(2));
    String behind =
        query(parts.group(3) == null ? "" : parts.group(3))
            + fragment(parts.group(4) == null ? "" : parts.group(4));
    return authority(parts.group(1))
        .map(authority -> MobileHost.named(authority, path, behind))
        .map(authority -> new CanonicalUrl("https://" + authority + path + behind));
  }

  private static Optional<String> authority(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(2) == null ? "" : parts.group(2).replaceFirst("^0+(?=.)", "");
    boolean isDefault = port.isEmpty() || port.equals("80") || port.equals("443");
    return host(parts.group(1)).map(host -> isDefault ? host : host + ":" + port);
  }

  private static Optional<String> host(String host) {
    if (host.startsWith("[")) {
      return Optional.of(host.toLowerCase(Locale.ROOT));
    }
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.matches("[a-z0-9._-]*[a-z0-9_-]") ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String path(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = PercentEncoding.normalize(path).split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean isLast = i == segments.length - 1;
      if (segments[i].equals("..")) {
        kept.pollLast();
      } else if (!segments[i].equals(".")) {
        kept.addLast(segments[i]);
        continue;
      }
      if (isLast) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String query(String query) {
    String kept =
        Arrays.stream(PercentEncoding.normalize(query).split("&"))
            .filter(parameter -> !name(parameter).isEmpty())
            .filter(parameter -> !TrackingParameters.contains(name(parameter)))
            .sorted(Comparator.comparing(CanonicalUrl::name))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String fragment(String fragment) {
    boolean isRoute = fragment.startsWith("/") || fragment.startsWith("!");
    return isRoute ? "#" + PercentEncoding.normalize(fragment) : "";
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }
}
