package org.tongbao.query.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One state of the store for all that one answer reads: a document's text and its events belong to
 * one revision, whatever the projection writes meanwhile.
 */
@ApplicationScoped
public class ReadSnapshot {

  private final EntityManager entities;
  private final AnswerStamp answerStamp;
  private final long timeoutMillis;

  ReadSnapshot(
      EntityManager entities,
      AnswerStamp answerStamp,
      @ConfigProperty(name = "tongbao.read-timeout", defaultValue = "10s") Duration timeout) {
    this.entities = entities;
    this.answerStamp = answerStamp;
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

  /**
   * Reads what stood at a moment; the answer carries the stamp of that state.
   *
   * @param knownAt null for now
   * @param reading takes the stamp of the state, null for the present one
   * @throws NotKnownThenException where that is before the first known moment
   */
  <T> T read(@Nullable Instant knownAt, Function<@Nullable Instant, T> reading) {
    return read(() -> readThen(knownAt, reading));
  }

  /**
   * The same for what takes longer than one answer may: each question keeps its limit, all together
   * have this one.
   */
  <T> T readAtLength(
      @Nullable Instant knownAt, Duration limit, Function<@Nullable Instant, T> reading) {
    return QuarkusTransaction.requiringNew()
        .timeout(Math.toIntExact(limit.toSeconds()))
        .call(
            () -> {
              begin();
              return readThen(knownAt, reading);
            });
  }

  private <T> T readThen(@Nullable Instant knownAt, Function<@Nullable Instant, T> reading) {
    Object[] stamps = (Object[]) stamps(knownAt).getSingleResult();
    Instant latest = (Instant) stamps[1];
    @Nullable Instant then = (Instant) stamps[2];
    if (knownAt != null && then == null) {
      throw new NotKnownThenException(knownAt, (Instant) stamps[0]);
    }
    answerStamp.set(then == null ? latest : then);
    return reading.apply(latest.equals(then) ? null : then);
  }

  private Query stamps(@Nullable Instant knownAt) {
    return entities
        .createNativeQuery(
            """
            select (select min(stamp) from projection_stamp),
              (select max(stamp) from projection_stamp),
              (select max(stamp) from projection_stamp
                where stamp <= cast(:knownAt as timestamptz))
            """,
            Object[].class)
        .setParameter("knownAt", knownAt == null ? null : knownAt.toString());
  }

  /**
   * Must be the first statements of the transaction: the snapshot is taken with the next one. Sent
   * together, since each way to the server counts. A plan that fits every value of a filter would
   * be far from the best for rare ones and common ones.
   */
  private void begin() {
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (Statement settings = connection.createStatement()) {
                settings.execute(
                    """
                    set transaction isolation level repeatable read, read only;
                    set local statement_timeout = %d;
                    set local plan_cache_mode = force_custom_plan"""
                        .formatted(timeoutMillis));
              }
            });
  }
}
