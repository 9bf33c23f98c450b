package org.tongbao.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;

/**
 * A problem document of RFC 9457.
 *
 * @param errors one for each parameter that was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, @Nullable List<ParameterError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** One parameter that was refused: what was read, and what was expected. */
  public record ParameterError(String parameter, String message) {}

  public static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, null);
  }

  static Problem ofParameters(List<ParameterError> errors) {
    String detail =
        errors.size() == 1
            ? "1 parameter was refused: see errors."
            : errors.size() + " parameters were refused: see errors.";
    return new Problem("about:blank", title(400), 400, detail, errors);
  }

  public String json() {
    try {
      return ContractJson.mapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(int status) {
    return HttpResponseStatus.valueOf(status).reasonPhrase();
  }
}
