package org.tongbao.api.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tongbao.contract.ContractJson;

/** Problems as answers, on both levels of the server. */
public final class Problems {

  /** What a client may wait before it asks again, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final int SERVICE_UNAVAILABLE = 503;

  private Problems() {}

  public static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(ContractJson.bytes(problem));
    if (problem.status() == SERVICE_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  /** For what is refused before a resource sees it, its body unread. */
  public static void refuse(RoutingContext context, Problem problem) {
    if (problem.status() == SERVICE_UNAVAILABLE) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
    }
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        // The body is not read, so nothing else can follow on this connection.
        .putHeader("Connection", "close")
        .end(Buffer.buffer(ContractJson.bytes(problem)));
  }
}
