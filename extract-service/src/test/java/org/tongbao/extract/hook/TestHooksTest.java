package org.tongbao.extract.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.extract.document.EventFinder;
import org.tongbao.extract.topology.StateBarrier;

class TestHooksTest {

  private static final EventFinder ENGINE = _ -> List.of();
  private static final Path MARKER = Path.of("marker");

  @Test
  void doNothingWhereNothingIsConfigured() {
    TestHooks hooks = hooks(false, null, null, null);

    assertThatCode(hooks::check).doesNotThrowAnyException();
    assertThat(hooks.around(ENGINE)).isSameAs(ENGINE);
    assertThat(hooks.barrier()).isSameAs(StateBarrier.OPEN);
  }

  @Test
  void areRefusedUnlessAllowed() {
    assertThatThrownBy(hooks(false, "words", null, null)::check)
        .hasMessageContaining("tongbao.test-hooks=true");
    assertThatThrownBy(hooks(false, null, "words", MARKER)::check)
        .hasMessageContaining("tongbao.test-hooks=true");
    assertThatCode(hooks(true, "words", "words", MARKER)::check).doesNotThrowAnyException();
  }

  @Test
  void haltOnlyWithAMarker() {
    assertThatThrownBy(hooks(true, null, "words", null)::check)
        .hasMessageContaining("tongbao.test-hook.halt-marker");
  }

  private static TestHooks hooks(
      boolean allowed, @Nullable String failOn, @Nullable String haltOn, @Nullable Path marker) {
    TestHookConfiguration configuration =
        new TestHookConfiguration() {
          @Override
          public Optional<String> failOnText() {
            return Optional.ofNullable(failOn);
          }

          @Override
          public Optional<String> haltAfterRecords() {
            return Optional.ofNullable(haltOn);
          }

          @Override
          public Optional<Path> haltMarker() {
            return Optional.ofNullable(marker);
          }
        };
    return new TestHooks(configuration, allowed, "127.0.0.1:1");
  }
}
