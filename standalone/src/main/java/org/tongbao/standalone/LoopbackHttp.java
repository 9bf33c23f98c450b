package org.tongbao.standalone;

import java.net.http.HttpClient;
import java.time.Duration;

/** The HTTP client for the services on this machine. */
public final class LoopbackHttp {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private LoopbackHttp() {}

  /** HTTP/1.1: the services need not take an upgrade to HTTP/2. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_TIMEOUT)
        .build();
  }
}
