package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what a server without TLS cannot show. */
class CheckedRedirectsTest {

  @Test
  void fromHttpsOnlyToHttps() throws FetchFailedException {
    assertThat(location("https://news.example/b")).hasToString("https://news.example/b");
    assertThatThrownBy(() -> location("http://news.example/b"))
        .isInstanceOf(FetchFailedException.class)
        .hasMessage("its redirect is not followed: it leads from https to http");
  }

  private static @Nullable URI location(String location) throws FetchFailedException {
    BasicHttpResponse response = new BasicHttpResponse(302);
    response.setHeader("Location", location);
    return CheckedRedirects.location(
        new BasicHttpRequest("GET", URI.create("https://news.example/a")),
        response,
        HttpCoreContext.create());
  }
}
