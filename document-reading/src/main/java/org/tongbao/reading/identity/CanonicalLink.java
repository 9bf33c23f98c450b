package org.tongbao.reading.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The address that a page gives as its own: {@code <link rel="canonical">}. It counts only on the
 * page's registrable domain and with a path, since many templates name the home page on every page;
 * only where the page names a single one; and not as the first page of an article on a later one.
 */
final class CanonicalLink {

  /** Of the page, which has its links at the beginning. */
  private static final int BYTES_READ = 128 * 1024;

  private static final Pattern NO_PATH =
      Pattern.compile("https://[^/]+/(?:(?:index|default)\\.[a-z]+)?");
  private static final Pattern CANONICAL =
      Pattern.compile("canonical", Pattern.CASE_INSENSITIVE | Pattern.LITERAL);

  private CanonicalLink() {}

  /**
   * @param address of the page
   * @param contentType null where it is not known
   */
  static Optional<CanonicalUrl> in(
      byte[] page, @Nullable String contentType, CanonicalUrl address) {
    boolean isHtml = contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html");
    if (!isHtml) {
      return Optional.empty();
    }
    int length = Math.min(page.length, BYTES_READ);
    // Markup and addresses are ASCII in every charset that pages are written in.
    String beginning = new String(page, 0, length, StandardCharsets.ISO_8859_1);
    if (!CANONICAL.matcher(beginning).find()) {
      return Optional.empty();
    }
    Document head = Jsoup.parse(beginning, address.text());
    List<CanonicalUrl> named =
        head.select("head link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]").stream()
            .map(link -> link.absUrl("href"))
            .flatMap(link -> CanonicalUrl.of(link).stream())
            .distinct()
            .toList();
    return named.size() == 1
        ? Optional.of(named.getFirst()).filter(link -> counts(link, address))
        : Optional.empty();
  }

  private static boolean counts(CanonicalUrl link, CanonicalUrl address) {
    Optional<String> domain = domain(link);
    return !link.equals(address)
        && !NO_PATH.matcher(link.text()).matches()
        && domain.isPresent()
        && domain.equals(domain(address))
        && !LaterPage.isOf(address, link);
  }

  private static Optional<String> domain(CanonicalUrl url) {
    @Nullable String host = URI.create(url.text()).getHost();
    return host == null ? Optional.empty() : MobileHost.registrableDomain(host);
  }
}
