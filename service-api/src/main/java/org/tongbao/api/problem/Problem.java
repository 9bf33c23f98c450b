package org.tongbao.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A problem by RFC 9457.
 *
 * @param type a URN that programs can rely on, or {@code about:blank} where the status says all
 * @param members what the type says beside it
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonAnyGetter Map<String, Object> members) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String URN = "urn:tongbao:problem:";

  public Problem {
    members = Map.copyOf(members);
  }

  /** A problem with a type of its own. */
  public static Problem of(String slug, String title, int status, String detail) {
    return new Problem(URN + slug, title, status, detail, Map.of());
  }

  /** A problem that is what its status says. */
  public static Problem of(Response.StatusType status, String detail) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, Map.of());
  }

  public Problem with(Map<String, ?> more) {
    return new Problem(type, title, status, detail, Map.copyOf(more));
  }
}
