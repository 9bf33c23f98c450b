package org.tongbao.outbound;

import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Sets the HTTP client up: nothing is remembered, sent along or tried again unasked. */
final class GuardedClient {

  private GuardedClient() {}

  /** A client without a proxy, which would look hosts up itself. */
  static CloseableHttpClient of(GuardedResolver resolver, FetchLimits limits, String userAgent) {
    return bare(userAgent)
        .setConnectionManager(
            connections(resolver, limits.connect(), limits.total(), bounds(limits)).build())
        .setDefaultRequestConfig(requests(limits.total()))
        .setDefaultHeaders(
            List.of(
                new BasicHeader(HttpHeaders.ACCEPT, "text/html, text/plain, */*;q=0.5"),
                new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, br")))
        .build();
  }

  /** A client that keeps no connection. */
  static CloseableHttpClient forSending(
      GuardedResolver resolver, SendLimits limits, String userAgent) {
    return bare(userAgent)
        .setConnectionManager(
            connections(resolver, limits.connect(), limits.total(), bounds(FetchLimits.STANDARD))
                .setMaxConnTotal(limits.connections())
                .setMaxConnPerRoute(limits.connections())
                .build())
        .setDefaultRequestConfig(requests(limits.total()))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .build();
  }

  private static HttpClientBuilder bare(String userAgent) {
    return HttpClientBuilder.create()
        .setUserAgent(userAgent)
        // Answer unpacks, so that the size is bounded before and after.
        .disableContentCompression()
        .disableAutomaticRetries()
        // Redirects follows them, one request at a time.
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching();
  }

  private static Http1Config bounds(FetchLimits limits) {
    return Http1Config.custom()
        .setMaxHeaderCount(limits.headers())
        .setMaxLineLength(limits.headerBytes())
        .build();
  }

  private static PoolingHttpClientConnectionManagerBuilder connections(
      GuardedResolver resolver, Duration connect, Duration total, Http1Config bounds) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(total))
                .build());
  }

  private static RequestConfig requests(Duration total) {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.of(total))
        .setConnectionRequestTimeout(Timeout.of(total))
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }
}
