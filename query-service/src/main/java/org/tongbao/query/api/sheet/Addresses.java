package org.tongbao.query.api.sheet;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand in this API.
 *
 * @param base the service, as the caller has called it
 */
public record Addresses(URI base) {

  @Nullable String ofDocument(@Nullable String documentId) {
    return of("documents", documentId);
  }

  @Nullable String ofEvent(@Nullable String eventId) {
    return of("events", eventId);
  }

  @Nullable String ofFact(@Nullable String factId) {
    return of("facts", factId);
  }

  private @Nullable String of(String list, @Nullable String id) {
    return id == null ? null : base.resolve("/v1/" + list + "/" + id).toString();
  }
}
