package org.tongbao.query.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.api.Problem;

/** Stands before every path, pages and documentation included. */
@ApplicationScoped
public class LoopbackFilter {

  private static final int FORBIDDEN = 403;
  private static final int BEFORE_ALL_OTHERS = 1_000;

  private final boolean loopbackOnly;

  LoopbackFilter(
      @ConfigProperty(name = "tongbao.loopback-only", defaultValue = "true") boolean loopbackOnly) {
    this.loopbackOnly = loopbackOnly;
  }

  void register(@Observes Filters filters) {
    if (loopbackOnly) {
      filters.register(this::check, BEFORE_ALL_OTHERS);
    }
  }

  private void check(RoutingContext context) {
    var request = context.request();
    LoopbackPolicy.objection(
            isLoopback(request.remoteAddress()),
            // The header Host, or what stands for it in HTTP/2.
            request.authority() == null ? null : request.authority().toString(),
            request.getHeader("Origin"))
        .ifPresentOrElse(objection -> refuse(context, objection), context::next);
  }

  private static void refuse(RoutingContext context, String objection) {
    Problem problem =
        Problem.of(
            FORBIDDEN,
            objection
                + " This service answers its own machine only; set tongbao.loopback-only=false"
                + " to open it.");
    context
        .response()
        .setStatusCode(FORBIDDEN)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(problem.json());
  }

  private static boolean isLoopback(@Nullable SocketAddress address) {
    // A literal address: no name is looked up.
    String host = address == null ? null : address.hostAddress();
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
