package org.tongbao.outbound;

import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
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
    return HttpClientBuilder.create()
        .setConnectionManager(connections(resolver, limits))
        .setDefaultRequestConfig(requests(limits))
        .disableRedirectHandling()
        .setUserAgent(userAgent)
        .setDefaultHeaders(
            List.of(
                new BasicHeader(HttpHeaders.ACCEPT, "text/html, text/plain, */*;q=0.5"),
                new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, br")))
        // Answer unpacks, so that the size is bounded before and after.
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      GuardedResolver resolver, FetchLimits limits) {
    Http1Config bounds =
        Http1Config.custom()
            .setMaxHeaderCount(limits.headers())
            .setMaxLineLength(limits.headerBytes())
            .build();
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(limits.connect()))
            .setSocketTimeout(Timeout.of(limits.total()))
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
        .setDefaultConnectionConfig(connection)
        .build();
  }

  private static RequestConfig requests(FetchLimits limits) {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.of(limits.total()))
        .setConnectionRequestTimeout(Timeout.of(limits.total()))
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }
}
