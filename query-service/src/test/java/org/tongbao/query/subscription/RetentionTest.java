package org.tongbao.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tongbao.query.projection.TestStore;
import org.tongbao.testing.NeedsInfrastructure;

@NeedsInfrastructure
class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final TestStore store = new TestStore();

  @Test
  void whatIsOldGoesAndWhatIsStillNamedStays() throws Exception {
    change(1, "2026-01-01", "gone", "a");
    change(2, "2026-02-01", "named", "a");
    change(3, "2026-05-01", "named", "b");
    store.execute("update projection_clock set last_cursor = 3");
    state("gone", "a");
    state("named", "0");
    state("named", "a");
    state("named", "b");
    store.execute(
        """
        insert into subscription (subscription_id, address, filter, signature, state, epoch, cursor,
          created_at)
        values ('s', 'https://example.org/', '{}', 'HMAC_SHA256', 'ACTIVE', 'e', 0, now());
        insert into delivery (subscription_id, message_id, kind, cursor, ordering_key, state,
          next_attempt_at, created_at, finished_at)
        values ('s', 'old', 'CHANGE', 1, 'k', 'DELIVERED', now(), now(), '2026-04-01'),
          ('s', 'new', 'CHANGE', 2, 'k', 'DELIVERED', now(), now(), '2026-05-20'),
          ('s', 'open', 'CHANGE', 3, 'k', 'OPEN', now(), now(), null)
        """);

    new Retention(store.dataSource(), Duration.ofDays(90), Duration.ofDays(30), () -> NOW).apply();

    assertThat(store.rows("select cursor from change_log order by 1")).containsExactly("3");
    // The row that is left names the state before it and the one that it led to.
    assertThat(store.rows("select fact_id, state_hash from fact_state order by 1, 2"))
        .containsExactly("named a", "named b");
    assertThat(store.rows("select message_id from delivery order by 1"))
        .containsExactly("new", "open");
    LogBounds bounds = new LoggedChanges(store.dataSource(), "").bounds();
    assertThat(bounds.firstKept()).isEqualTo(3);
    assertThat(bounds.latest()).isEqualTo(3);
  }

  private void change(int cursor, String day, String factId, String hash) {
    store.execute(
        """
        insert into change_log (cursor, kind, cause, fact_id, previous_hash, current_hash, stamp)
        values (%d, 'fact.changed', 'DOCUMENT', '%s', '%s', '%s', '%s')
        """
            .formatted(cursor, factId, hash.equals("b") ? "a" : "0", hash, day));
  }

  private void state(String factId, String hash) {
    store.execute(
        "insert into fact_state values ('%s', '%s', '{}', '2026-01-01')".formatted(factId, hash));
  }
}
