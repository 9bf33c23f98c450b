package org.tongbao.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdministratorAccessTest {

  private static final AdministratorAccess LOOPBACK =
      new AdministratorAccess(true, Optional.empty());
  private static final AdministratorAccess KEYED =
      new AdministratorAccess(false, Optional.of("secret"));

  @Test
  void loopbackNamesNeedNoKey() {
    assertThat(LOOPBACK.objection("127.0.0.1:7382", null, null)).isEmpty();
    assertThat(LOOPBACK.objection("[::1]:7382", null, null)).isEmpty();
    assertThat(LOOPBACK.objection("rebound.example", null, null)).isPresent();
    assertThat(LOOPBACK.objection(null, null, null)).isPresent();
  }

  @Test
  void elsewhereTheKeyDecides() {
    assertThat(KEYED.objection("extract:7382", null, "secret")).isEmpty();
    assertThat(KEYED.objection("extract:7382", null, "guess")).isPresent();
    assertThat(KEYED.objection("extract:7382", null, null)).isPresent();
    assertThat(new AdministratorAccess(false, Optional.empty()).objection("extract:7382", null, ""))
        .isPresent();
  }

  @Test
  void pagesInABrowserNeverMay() {
    assertThat(KEYED.objection("extract:7382", "http://extract:7382", "secret")).isPresent();
    assertThat(LOOPBACK.objection("localhost", "http://localhost", null)).isPresent();
  }
}
