package org.tongbao.ingest.listing;

import java.net.URI;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Addresses as sources write them. */
final class Links {

  private Links() {}

  /** The absolute address, or empty where the text is none. */
  static Optional<URI> resolve(URI base, @Nullable String link) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    // As browsers do: blanks and Chinese characters are escaped rather than refused.
    String resolved = StringUtil.resolve(base.toString(), link.strip());
    try {
      return resolved.isEmpty() ? Optional.empty() : Optional.of(URI.create(resolved));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
