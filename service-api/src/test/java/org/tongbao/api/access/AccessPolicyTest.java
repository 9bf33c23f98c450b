package org.tongbao.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.access.ApiKey;
import org.tongbao.contract.access.Role;

class AccessPolicyTest {

  private static final List<ApiKey> KEYS =
      List.of(
          new ApiKey("desk", Role.READER, Sha256.hex("reads")),
          new ApiKey("crawler", Role.FEEDER, Sha256.hex("feeds")),
          new ApiKey("owner", Role.ADMIN, Sha256.hex("rules")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          true,  localhost,             -,                        -
          true,  LOCALHOST:7381,        -,                        -
          true,  127.0.0.1:7381,        http://localhost:7380,    -
          true,  [::1]:7381,            http://[::1],             -
          true,  -,                     -,                        HOST
          true,  evil.example,          -,                        HOST
          true,  localhost.evil.example,-,                        HOST
          true,  127.0.0.1.evil.example,-,                        HOST
          true,  evil@localhost,        -,                        -
          true,  localhost@evil.example,-,                        HOST
          true,  not a host,            -,                        HOST
          true,  localhost,             http://evil.example,      ORIGIN
          true,  localhost,             null,                     ORIGIN
          true,  localhost,             http://localhost.evil.cn, ORIGIN
          false, localhost,             -,                        ADDRESS
          """)
  void onLoopbackOnlyThisMachineUnderItsOwnName(
      boolean fromLoopback, String host, String origin, Verdict.Foreign.What what) {
    AccessPolicy policy = new AccessPolicy(true, false, List.of(), false);
    Caller caller = new Caller(fromLoopback, host, origin, null, null);

    assertThat(policy.foreign(caller)).isEqualTo(what == null ? null : new Verdict.Foreign(what));
    assertThat(new AccessPolicy(false, false, List.of(), false).foreign(caller)).isNull();
    assertThat(policy.judge(caller, Role.ADMIN, false))
        .isEqualTo(new Verdict.Allowed(Principal.LOCAL));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,      -,      Allowed
          -,      READER, KeyMissing
          -,      ADMIN,  KeyMissing
          reads,  -,      Allowed
          reads,  READER, Allowed
          reads,  FEEDER, RoleTooLow
          feeds,  READER, Allowed
          feeds,  FEEDER, Allowed
          feeds,  ADMIN,  RoleTooLow
          rules,  READER, Allowed
          rules,  ADMIN,  Allowed
          Rules,  ADMIN,  KeyWrong
          rules2, ADMIN,  KeyWrong
          '',     ADMIN,  KeyWrong
          wrong,  -,      KeyWrong
          """)
  void aKeyOpensWhatItsRoleAllows(@Nullable String key, @Nullable Role needed, String verdict) {
    for (boolean loopbackOnly : new boolean[] {true, false}) {
      AccessPolicy policy = new AccessPolicy(loopbackOnly, false, KEYS, false);
      assertThat(policy.judge(caller(key), needed, false).getClass().getSimpleName())
          .isEqualTo(verdict);
    }
  }

  @Test
  void openReadingTakesNoKeyButForWriting() {
    AccessPolicy policy = new AccessPolicy(false, true, KEYS, false);

    assertThat(policy.judge(caller(null), Role.READER, true))
        .isEqualTo(new Verdict.Allowed(Principal.ANYBODY));
    assertThat(policy.judge(caller(null), Role.READER, false))
        .isEqualTo(new Verdict.KeyMissing(Role.READER));
    assertThat(policy.judge(caller(null), Role.ADMIN, true))
        .isEqualTo(new Verdict.KeyMissing(Role.ADMIN));
  }

  @Test
  void openToOthersWithoutKeysNothingIsDone() {
    AccessPolicy policy = new AccessPolicy(false, true, List.of(), false);

    assertThat(policy.judge(caller("any"), Role.FEEDER, false)).isEqualTo(new Verdict.KeyUnset());
    assertThat(policy.judge(caller(null), Role.FEEDER, false)).isEqualTo(new Verdict.KeyUnset());
    assertThat(policy.judge(caller(null), Role.READER, true))
        .isEqualTo(new Verdict.Allowed(Principal.ANYBODY));
  }

  @Test
  void whatBelongsToAKeyIsItsOwnAndTheAdmins() {
    assertThat(new Principal("desk", Role.READER).owns("desk")).isTrue();
    assertThat(new Principal("desk", Role.READER).owns("crawler")).isFalse();
    assertThat(new Principal("desk", Role.READER).owns(null)).isFalse();
    assertThat(Principal.ANYBODY.owns(null)).isFalse();
    assertThat(new Principal("owner", Role.ADMIN).owns("desk")).isTrue();
    assertThat(Principal.LOCAL.owns(null)).isTrue();
  }

  private static Caller caller(@Nullable String key) {
    return new Caller(true, "localhost", null, key, null);
  }
}
