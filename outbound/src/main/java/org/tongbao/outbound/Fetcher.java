package org.tongbao.outbound;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/** Fetches documents from the web, each within bounds of time and size. */
public final class Fetcher implements AutoCloseable {

  private final FetchLimits limits;
  private final CloseableHttpClient client;

  public Fetcher(AddressGuard guard, FetchLimits limits, String userAgent) {
    this(SystemDefaultDnsResolver.INSTANCE, guard, limits, userAgent);
  }

  Fetcher(DnsResolver lookup, AddressGuard guard, FetchLimits limits, String userAgent) {
    this.limits = limits;
    this.client = GuardedClient.of(new GuardedResolver(lookup, guard), limits, userAgent);
  }

  /**
   * The document at an address, redirects followed.
   *
   * @throws FetchFailedException where there is none to be had, with a sentence for people
   */
  public FetchedDocument fetch(String address) throws FetchFailedException, InterruptedException {
    WebAnswer answer = ask(new WebRequest(address, Map.of())).requireOk();
    return new FetchedDocument(answer.header(HttpHeaders.CONTENT_TYPE).orElse(null), answer.body());
  }

  /**
   * What the server answers, whatever the status, redirects followed.
   *
   * @throws FetchFailedException where no answer within the limits is to be had, with a sentence
   *     for people
   */
  public WebAnswer ask(WebRequest asked) throws FetchFailedException, InterruptedException {
    long endNanos = System.nanoTime() + limits.total().toNanos();
    return Redirects.follow(
        asked, limits.redirects(), hop -> exchange(hop, endNanos - System.nanoTime()));
  }

  /**
   * What the server answers; a redirect is told and not followed.
   *
   * @throws FetchFailedException as for {@link #ask}
   */
  public WebAnswer askOnce(WebRequest asked) throws FetchFailedException, InterruptedException {
    return exchange(asked, limits.total().toNanos());
  }

  /** How many redirects are followed one after the other. */
  public int redirects() {
    return limits.redirects();
  }

  private WebAnswer exchange(WebRequest asked, long nanos)
      throws FetchFailedException, InterruptedException {
    HttpGet request = new HttpGet(WebAddress.parse(asked.address()));
    asked.headers().forEach(request::setHeader);
    return BoundedExchange.within(
        Duration.ofNanos(Math.max(0, nanos)),
        limits.total(),
        request,
        "it cannot be fetched",
        () -> exchange(request));
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private WebAnswer exchange(HttpGet request) throws IOException {
    HttpClientContext context = HttpClientContext.create();
    ClassicHttpResponse answer = client.executeOpen(null, request, context);
    boolean whole = false;
    try {
      WebAnswer read = Answer.read(answer, context, limits.bodyBytes());
      whole = answer.getEntity() == null || read.status() == HttpStatus.SC_OK;
      return read;
    } finally {
      if (!whole) {
        // Else closing would read the rest of the body, to keep the connection.
        request.cancel();
      }
      Closer.closeQuietly(answer);
    }
  }
}
