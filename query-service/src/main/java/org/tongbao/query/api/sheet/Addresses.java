package org.tongbao.query.api.sheet;

import jakarta.ws.rs.core.UriBuilder;
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

  String ofCampaign(String series) {
    return UriBuilder.fromUri(base).path("v1/campaigns/{series}").build(series).toString();
  }

  String ofLetter(String stage, String documentId) {
    return base.resolve("/v1/dead-letters/" + stage + "/" + documentId).toString();
  }

  private @Nullable String of(String list, @Nullable String id) {
    return id == null ? null : base.resolve("/v1/" + list + "/" + id).toString();
  }
}
