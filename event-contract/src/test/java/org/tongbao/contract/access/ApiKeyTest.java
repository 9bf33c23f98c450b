package org.tongbao.contract.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.Sha256;

class ApiKeyTest {

  @Test
  void aNewKeyIsOpenedByItsSecretAlone() {
    ApiKey.Made made = ApiKey.make("crawler", Role.FEEDER, new SecureRandom());
    ApiKey.Made other = ApiKey.make("crawler", Role.FEEDER, new SecureRandom());

    ApiKey configured = ApiKey.parse(made.key().line());

    assertThat(made.secret()).matches("tbk_[A-Za-z0-9_-]{43}").isNotEqualTo(other.secret());
    assertThat(configured).isEqualTo(made.key());
    assertThat(configured.hasHash(Sha256.hex(made.secret()))).isTrue();
    assertThat(configured.hasHash(Sha256.hex(other.secret()))).isFalse();
    assertThat(configured.line()).startsWith("crawler:feeder:").doesNotContain(made.secret());
    assertThat(made.key().toString()).isEqualTo("crawler (feeder)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "nonsense | not of the form NAME:ROLE:HASH",
        "a:b:c:d | not of the form NAME:ROLE:HASH",
        "me:owner:00 | the role 'owner', expected reader, feeder or admin",
        "me:admin:tbk_secret | the key 'me' has no hash",
        "m e:admin:00 | 'm e' is no name",
        ":admin:00 | '' is no name",
      })
  void whatIsNoKeyIsToldWithoutRepeatingIt(String line, String message) {
    assertThatThrownBy(() -> ApiKey.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("tbk_secret");
  }

  @Test
  void aRoleMayDoWhatTheOnesBeforeItMay() {
    assertThat(Role.ADMIN.includes(Role.READER)).isTrue();
    assertThat(Role.FEEDER.includes(Role.FEEDER)).isTrue();
    assertThat(Role.READER.includes(Role.FEEDER)).isFalse();
  }
}
