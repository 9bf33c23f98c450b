package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;

/** Only what a server without TLS cannot show. */
class CheckedRedirectsTest {

  @Test
  void fromHttpsOnlyToHttps() throws HttpException {
    assertThat(location("https://news.example/b")).hasToString("https://news.example/b");
    assertThatThrownBy(() -> location("http://news.example/b"))
        .isInstanceOf(RedirectException.class)
        .hasMessage("it leads from https to http");
  }

  private static URI location(String location) throws HttpException {
    BasicHttpResponse response = new BasicHttpResponse(302);
    response.setHeader("Location", location);
    return new CheckedRedirects()
        .getLocationURI(
            new BasicHttpRequest("GET", URI.create("https://news.example/a")),
            response,
            HttpCoreContext.create());
  }
}
