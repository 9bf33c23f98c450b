package org.tongbao.outbound;

import java.net.URI;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Redirects to web addresses only, and never from https to http. */
final class CheckedRedirects {

  private static final DefaultRedirectStrategy STRATEGY = new DefaultRedirectStrategy();

  private CheckedRedirects() {}

  /**
   * Where an answer leads; null where it is no redirect.
   *
   * @throws FetchFailedException where it leads to what is not asked
   */
  static @Nullable URI location(HttpRequest request, HttpResponse response, HttpContext context)
      throws FetchFailedException {
    try {
      if (!STRATEGY.isRedirected(request, response, context)) {
        return null;
      }
      URI location = STRATEGY.getLocationURI(request, response, context);
      if ("https".equalsIgnoreCase(request.getScheme())
          && "http".equalsIgnoreCase(location.getScheme())) {
        throw new FetchFailedException("it leads from https to http");
      }
      return WebAddress.of(location);
    } catch (HttpException | FetchFailedException e) {
      throw Redirects.refused(Answer.printable(e.getMessage()));
    }
  }
}
