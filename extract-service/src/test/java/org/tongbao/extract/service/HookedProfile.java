package org.tongbao.extract.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A state of its own, and an engine that fails on purpose. */
public final class HookedProfile implements QuarkusTestProfile {

  static final String FAIL_ON = "此处故障";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "quarkus.http.test-port",
          "0",
          "tongbao.extract.state-directory",
          Files.createTempDirectory("extract").toString(),
          "tongbao.test-hooks",
          "true",
          "tongbao.test-hook.fail-on-text",
          FAIL_ON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
