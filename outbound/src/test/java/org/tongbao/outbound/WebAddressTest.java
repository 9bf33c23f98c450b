package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example, http://news.example/",
    "https://news.example:8443/a?b=c#d, https://news.example:8443/a?b=c",
    "http://新闻.example/通报?页=1, http://xn--efvy88h.example/%E9%80%9A%E6%8A%A5?%E9%A1%B5=1",
    "http://[::1]:80/, http://[::1]:80/",
    "http://a_b.example/, http://a_b.example/",
  })
  void addressesAreMadeReady(String text, String expected) throws FetchFailedException {
    assertThat(WebAddress.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/passwd | its scheme is 'file', expected http or https",
        "ftp://news.example/a | its scheme is 'ftp', expected http or https",
        "news.example/a | its scheme is '', expected http or https",
        "http://me:secret@news.example/ | it holds a user name, which is not sent: leave it out",
        "http:/a | its host is '', expected a name",
        "http://a:b/ | its host is 'a:b', expected a name",
        "http://news.example/a b | it is no address: Illegal character in path at character 22",
      })
  void othersAreRefused(String text, String message) {
    assertThatThrownBy(() -> WebAddress.parse(text))
        .isInstanceOf(FetchFailedException.class)
        .hasMessage(message);
  }
}
