package org.tongbao.query.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;

/**
 * What was read has a tag made of its content, and who has it already is not sent it again. Weak,
 * since the same answer goes out packed and unpacked. Files, which are written while they are read,
 * have none.
 */
public final class EntityTags {

  private static final int HEX_DIGITS = 32;
  private static final String ANY = "*";
  private static final String WEAK = "W/";

  private final ObjectMapper mapper;

  EntityTags(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    boolean read =
        request.getMethod().equals(HttpMethod.GET)
            && response.getStatus() == Response.Status.OK.getStatusCode();
    byte @Nullable [] body = read ? bytes(response.getEntity()) : null;
    if (body == null) {
      return;
    }
    String tag = "\"" + Sha256.hex(body).substring(0, HEX_DIGITS) + "\"";
    response.getHeaders().putSingle(HttpHeaders.ETAG, WEAK + tag);
    // To be kept, but never used without asking.
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusInfo(Response.Status.NOT_MODIFIED);
      response.setEntity(null);
    } else {
      response.setEntity(body);
    }
  }

  private byte @Nullable [] bytes(@Nullable Object entity) {
    try {
      return switch (entity) {
        case null -> null;
        case StreamingOutput _ -> null;
        case byte[] bytes -> bytes;
        default -> mapper.writeValueAsBytes(entity);
      };
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean has(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Stream.of(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(
                given ->
                    given.equals(ANY)
                        || tag.equals(
                            given.startsWith(WEAK) ? given.substring(WEAK.length()) : given));
  }
}
