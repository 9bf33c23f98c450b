package org.tongbao.api.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Whom the request is answered for that is being answered. */
@ApplicationScoped
public class CurrentPrincipal {

  private static final String KEY = "tongbao.principal";

  private final CurrentVertxRequest request;

  CurrentPrincipal(CurrentVertxRequest request) {
    this.request = request;
  }

  public Principal get() {
    return of(request.getCurrent());
  }

  public static Principal of(RoutingContext context) {
    return Objects.requireNonNull(context.get(KEY), "asked before the access was judged");
  }

  static void set(RoutingContext context, Principal principal) {
    context.put(KEY, principal);
  }
}
