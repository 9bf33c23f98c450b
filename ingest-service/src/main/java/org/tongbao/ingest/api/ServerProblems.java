package org.tongbao.ingest.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What the server itself refuses, such as a path or query that cannot be decoded. */
@ApplicationScoped
class ServerProblems {

  /** Before Quarkus' own handler, which answers such failures without a body. */
  private static final int BEFORE_ALL_ELSE = -10_000;

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL_ELSE).failureHandler(ServerProblems::end);
  }

  private static void end(RoutingContext context) {
    Response.@Nullable Status status = Response.Status.fromStatusCode(context.statusCode());
    if (status == null
        || status.getFamily() != Response.Status.Family.CLIENT_ERROR
        || context.response().headWritten()) {
      context.next();
      return;
    }
    Problems.end(context, ProblemMappers.problem(status, context.request().path()));
  }
}
