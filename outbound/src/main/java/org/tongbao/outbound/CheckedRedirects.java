package org.tongbao.outbound;

import java.net.URI;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Redirects to web addresses only, and never from https to http. */
final class CheckedRedirects extends DefaultRedirectStrategy {

  @Override
  public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context)
      throws HttpException {
    URI location = super.getLocationURI(request, response, context);
    if ("https".equalsIgnoreCase(request.getScheme())
        && "http".equalsIgnoreCase(location.getScheme())) {
      throw new RedirectException("it leads from https to http");
    }
    try {
      return WebAddress.of(location);
    } catch (FetchFailedException e) {
      throw new RedirectException(e.getMessage());
    }
  }
}
