package org.tongbao.outbound;

import java.net.URI;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Redirects to web addresses only, and never from https to http. */
final class CheckedRedirects extends DefaultRedirectStrategy {

  private static final String MOVED_TO = "tongbao.moved-to";
  private static final String FOR_NOW = "tongbao.for-now";

  /** Where the asked address has moved for good, null where it has not. */
  static @Nullable URI movedTo(HttpContext context) {
    return (URI) context.getAttribute(MOVED_TO);
  }

  @Override
  public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context)
      throws HttpException {
    URI location = super.getLocationURI(request, response, context);
    if ("https".equalsIgnoreCase(request.getScheme())
        && "http".equalsIgnoreCase(location.getScheme())) {
      throw new RedirectException("it leads from https to http");
    }
    try {
      URI checked = WebAddress.of(location);
      remember(response.getCode(), checked, context);
      return checked;
    } catch (FetchFailedException e) {
      throw new RedirectException(e.getMessage());
    }
  }

  /** Behind a redirect that holds for now alone nothing is for good. */
  private static void remember(int status, URI location, HttpContext context) {
    boolean forGood =
        status == HttpStatus.SC_MOVED_PERMANENTLY || status == HttpStatus.SC_PERMANENT_REDIRECT;
    if (!forGood) {
      context.setAttribute(FOR_NOW, true);
    } else if (context.getAttribute(FOR_NOW) == null) {
      context.setAttribute(MOVED_TO, location);
    }
  }
}
