package org.tongbao.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.access.Role;

class AccessRulesTest {

  private static final AccessRules RULES =
      new AccessRules(
          List.of(
              AccessRules.rule("POST", "/v1/documents", Role.FEEDER),
              AccessRules.rule("DELETE", "/v1/subscriptions/{subscriptionId}", Role.READER)));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          POST,   /v1/documents,           FEEDER
          POST,   /v1/documents/,          FEEDER
          POST,   /v1/documents;x=1,       ADMIN
          POST,   /v1/documents/batch,     ADMIN
          PUT,    /v1/documents,           ADMIN
          DELETE, /v1/subscriptions/7,     READER
          DELETE, /v1/subscriptions/7/x,   ADMIN
          DELETE, /v1/subscriptions/,      ADMIN
          GET,    /v1/anything,            READER
          HEAD,   /v1/anything,            READER
          GET,    /q/metrics,              READER
          GET,    /q/health/ready,         -
          GET,    /q/health/ready/x,       READER
          GET,    /v1/openapi.yaml,        -
          GET,    /q/openapi,              -
          GET,    /,                       -
          GET,    /api/,                   -
          GET,    /apis,                   READER
          POST,   /api/x,                  ADMIN
          POST,   /q/health,               ADMIN
          """)
  void whatIsNotListedIsClosed(String method, String path, @Nullable Role role) {
    assertThat(RULES.needed(method, path)).isEqualTo(role);
  }
}
