package org.tongbao.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "%E5%87%80%E7%BD%91, 净网",
    "a%2Bb+c%20d, a+b+c d",
    "%f0%A0%AE%b7, 𠮷",
    "%25E5, %E5",
    "'', ''"
  })
  void isRead(String encoded, String text) {
    assertThat(PercentEncoding.decode(encoded)).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%2", "%zz", "%E5%87", "%BE%BB", "%C0%80", "%ED%A0%80", "净"})
  void isNotGuessed(String encoded) {
    assertThat(PercentEncoding.decode(encoded)).isEmpty();
  }
}
