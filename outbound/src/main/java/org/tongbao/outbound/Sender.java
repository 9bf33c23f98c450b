package org.tongbao.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages to the web, each within bounds of time and size. Each has a connection of its own,
 * so that the address is looked up and checked for each.
 */
public final class Sender implements AutoCloseable {

  private static final byte[] NO_BYTES = {};
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final SendLimits limits;
  private final GuardedResolver resolver;
  private final CloseableHttpClient client;

  public Sender(AddressGuard guard, SendLimits limits, String userAgent) {
    this(SystemDefaultDnsResolver.INSTANCE, guard, limits, userAgent);
  }

  Sender(DnsResolver lookup, AddressGuard guard, SendLimits limits, String userAgent) {
    this.limits = limits;
    this.resolver = new GuardedResolver(lookup, guard);
    this.client = GuardedClient.forSending(resolver, limits, userAgent);
  }

  /**
   * What the server answers, whatever the status.
   *
   * @throws FetchFailedException where no answer within the limits is to be had, with a sentence
   *     for people
   */
  public SendAnswer post(String address, Map<String, String> headers, String mediaType, byte[] body)
      throws FetchFailedException, InterruptedException {
    HttpPost request = new HttpPost(WebAddress.parse(address));
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
    return BoundedExchange.within(
        limits.total(), limits.total(), request, "it cannot be reached", () -> exchange(request));
  }

  /**
   * Looks an address up as {@link #post} would.
   *
   * @throws FetchFailedException where nothing may be sent there, with a sentence for people
   */
  public void requireAllowed(String address) throws FetchFailedException {
    URI uri = WebAddress.parse(address);
    try {
      resolver.resolve(uri.getHost(), port(uri));
    } catch (UnknownHostException e) {
      throw new FetchFailedException(Answer.printable(e.getMessage()));
    }
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private SendAnswer exchange(HttpPost request) throws IOException {
    ClassicHttpResponse answer = client.executeOpen(null, request, HttpClientContext.create());
    try {
      return new SendAnswer(answer.getCode(), Answer.headers(answer), text(answer.getEntity()));
    } finally {
      // Closing would read the rest of the body, to keep the connection.
      request.cancel();
      Closer.closeQuietly(answer);
    }
  }

  private String text(@Nullable HttpEntity entity) throws IOException {
    byte[] first = entity == null ? NO_BYTES : entity.getContent().readNBytes(limits.answerBytes());
    return new String(first, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}|\\p{Cf}|\uFFFD", "?");
  }
}
