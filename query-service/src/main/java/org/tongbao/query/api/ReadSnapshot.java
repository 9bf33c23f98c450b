package org.tongbao.query.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One state of the store for all that one answer reads: a document's text and its events belong to
 * one revision, whatever the projection writes meanwhile.
 */
@ApplicationScoped
public class ReadSnapshot {

  private final EntityManager entities;
  private final long timeoutMillis;

  ReadSnapshot(
      EntityManager entities,
      @ConfigProperty(name = "tongbao.read-timeout", defaultValue = "10s") Duration timeout) {
    this.entities = entities;
    this.timeoutMillis = timeout.toMillis();
  }

  <T> T read(Supplier<T> reading) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              begin();
              return reading.get();
            });
  }

  /** Must be the first statements of the transaction: the snapshot is taken with the next one. */
  private void begin() {
    entities
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
    entities.createNativeQuery("set local statement_timeout = " + timeoutMillis).executeUpdate();
  }
}
