package org.tongbao.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          true,  localhost,             -,                        ALLOWED
          true,  LOCALHOST:7381,        -,                        ALLOWED
          true,  127.0.0.1:7381,        http://localhost:7380,    ALLOWED
          true,  [::1]:7381,            http://[::1],             ALLOWED
          true,  -,                     -,                        FOREIGN_HOST
          true,  evil.example,          -,                        FOREIGN_HOST
          true,  localhost.evil.example,-,                        FOREIGN_HOST
          true,  127.0.0.1.evil.example,-,                        FOREIGN_HOST
          true,  evil@localhost,        -,                        ALLOWED
          true,  localhost@evil.example,-,                        FOREIGN_HOST
          true,  not a host,            -,                        FOREIGN_HOST
          true,  localhost,             http://evil.example,      FOREIGN_ORIGIN
          true,  localhost,             null,                     FOREIGN_ORIGIN
          true,  localhost,             http://localhost.evil.cn, FOREIGN_ORIGIN
          false, localhost,             -,                        FOREIGN_ADDRESS
          """)
  void onLoopbackOnlyThisMachineUnderItsOwnName(
      boolean fromLoopback, String host, String origin, Verdict verdict) {
    AccessPolicy policy = new AccessPolicy(true, null);
    assertThat(policy.judge(new Caller(fromLoopback, host, origin, true, null))).isEqualTo(verdict);
    assertThat(policy.judge(new Caller(fromLoopback, host, origin, false, null)))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          true,  secret,  ALLOWED
          true,  Secret,  KEY_WRONG
          true,  secret2, KEY_WRONG
          true,  '',      KEY_WRONG
          true,  -,       KEY_MISSING
          false, -,       ALLOWED
          """)
  void elsewhereWritingTakesTheKey(boolean writes, String key, Verdict verdict) {
    AccessPolicy policy = new AccessPolicy(false, "secret");
    assertThat(policy.judge(new Caller(false, "ingest.example", null, writes, key)))
        .isEqualTo(verdict);
  }

  @Test
  void aKeyCountsOnLoopbackToo() {
    AccessPolicy policy = new AccessPolicy(true, "secret");
    assertThat(policy.judge(new Caller(true, "localhost", null, true, null)))
        .isEqualTo(Verdict.KEY_MISSING);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void openToOthersWithoutAKeyNobodyWrites(String key) {
    AccessPolicy policy = new AccessPolicy(false, key);
    assertThat(policy.judge(new Caller(false, "extract.example", null, true, "")))
        .isEqualTo(Verdict.KEY_UNSET);
    assertThat(policy.judge(new Caller(false, "extract.example", null, false, null)))
        .isEqualTo(Verdict.ALLOWED);
  }
}
