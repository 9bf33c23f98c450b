package org.tongbao.reading.article;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/**
 * The moment that 今天, 昨天 and 3小时前 count from: when a page was fetched from the web. A file that
 * somebody kept says nothing of when it was fetched.
 *
 * @param moment in Shanghai
 */
public record ReferenceDay(@Nullable LocalDateTime moment) {

  public static final ReferenceDay UNKNOWN = new ReferenceDay(null);

  public static ReferenceDay fetchedAt(Instant fetchedAt) {
    return new ReferenceDay(LocalDateTime.ofInstant(fetchedAt, PublicationTime.ZONE));
  }
}
