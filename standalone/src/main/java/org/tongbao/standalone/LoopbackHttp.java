package org.tongbao.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The HTTP client for the services on this machine. */
public final class LoopbackHttp {

  /** What the services are asked with, where keys are configured for them. */
  public static final String KEY_VARIABLE = "TONGBAO_API_KEY";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private LoopbackHttp() {}

  /** HTTP/1.1: the services need not take an upgrade to HTTP/2. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_TIMEOUT)
        .build();
  }

  /** A request, with the caller's key where there is one. */
  public static HttpRequest.Builder request(URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    @Nullable String key = System.getenv(KEY_VARIABLE);
    return key == null || key.isBlank()
        ? request
        : request.header("Authorization", "Bearer " + key.strip());
  }
}
