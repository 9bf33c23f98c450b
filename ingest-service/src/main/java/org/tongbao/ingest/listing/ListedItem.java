package org.tongbao.ingest.listing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.identity.CanonicalUrl;

/**
 * An article that a source lists.
 *
 * @param html the whole article where the source carries it, null where it must be fetched
 */
public record ListedItem(
    URI address,
    @Nullable String title,
    @Nullable PublicationTime publishedAt,
    @Nullable String html) {

  private static final int LONGEST_KEY = 512;

  /**
   * What tells it from the source's other items: its address in the form that names a document.
   * Identifiers that feeds give are passed over, since some feeds give one to all their items and
   * some give new ones with each poll.
   */
  public String key() {
    String address =
        CanonicalUrl.of(address().toString()).map(CanonicalUrl::text).orElse(address().toString());
    return address.length() <= LONGEST_KEY ? address : Sha256.hex(address);
  }
}
