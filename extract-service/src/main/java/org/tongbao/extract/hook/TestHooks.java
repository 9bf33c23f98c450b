package org.tongbao.extract.hook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.extract.document.EventFinder;
import org.tongbao.extract.topology.StateBarrier;

/** Puts the configured failures around the engine and in front of the state. */
@ApplicationScoped
public class TestHooks {

  private final TestHookConfiguration configuration;
  private final boolean allowed;
  private final String bootstrapServers;

  public TestHooks(
      TestHookConfiguration configuration,
      @ConfigProperty(name = "tongbao.test-hooks", defaultValue = "false") boolean allowed,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.configuration = configuration;
    this.allowed = allowed;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * @throws IllegalStateException where hooks are configured but not allowed
   */
  public void check() {
    boolean configured =
        configuration.failOnText().isPresent()
            || configuration.haltAfterRecords().isPresent()
            || configuration.haltMarker().isPresent();
    if (configured && !allowed) {
      throw new IllegalStateException(
          "tongbao.test-hook.* is set, which makes this service fail on purpose. Remove it; only"
              + " tests set it, together with tongbao.test-hooks=true.");
    }
    if (configuration.haltAfterRecords().isPresent() && configuration.haltMarker().isEmpty()) {
      throw new IllegalStateException(
          "tongbao.test-hook.halt-after-records needs tongbao.test-hook.halt-marker, a file path:"
              + " without it every restart would halt again.");
    }
  }

  public EventFinder around(EventFinder engine) {
    return configuration
        .failOnText()
        .<EventFinder>map(text -> new FailingEngine(engine, text))
        .orElse(engine);
  }

  public StateBarrier barrier() {
    return configuration
        .haltAfterRecords()
        .<StateBarrier>map(text -> new HaltBeforeState(text, marker(), bootstrapServers))
        .orElse(StateBarrier.OPEN);
  }

  private Path marker() {
    return configuration.haltMarker().orElseThrow();
  }
}
