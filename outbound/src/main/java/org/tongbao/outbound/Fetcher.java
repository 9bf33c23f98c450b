package org.tongbao.outbound;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

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
    URI uri = WebAddress.parse(address);
    HttpGet request = new HttpGet(uri);
    // The look-up of a host cannot be broken off: it is left behind when the time is up.
    FutureTask<FetchedDocument> exchange = new FutureTask<>(() -> exchange(request));
    Thread.ofVirtual().name("fetch").start(exchange);
    try {
      return exchange.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new FetchFailedException(sentence(e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      request.cancel();
      throw new FetchFailedException(
          "it was not there as a whole after %d ms".formatted(limits.total().toMillis()));
    } catch (InterruptedException e) {
      request.cancel();
      throw e;
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private FetchedDocument exchange(HttpGet request) throws IOException {
    return client.execute(
        request,
        answer -> {
          try {
            return Answer.read(answer, limits.bodyBytes());
          } catch (IOException e) {
            // Else the client would read the rest of the body, to keep the connection.
            request.cancel();
            throw e;
          }
        });
  }

  private static String sentence(Throwable failure) {
    return switch (failure) {
      case FetchFailedException told -> words(told);
      case UnknownHostException told -> words(told);
      case SocketTimeoutException late -> "it does not answer: " + words(late);
      case IOException e when e.getCause() instanceof RedirectException redirect ->
          "its redirect is not followed: " + words(redirect);
      default -> "it cannot be fetched: " + words(failure);
    };
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    return Answer.printable(message == null ? failure.getClass().getSimpleName() : message);
  }
}
