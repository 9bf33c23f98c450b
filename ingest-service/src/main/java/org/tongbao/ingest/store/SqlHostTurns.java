package org.tongbao.ingest.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongbao.ingest.polling.HostTurns;

/** Turns in the table {@code host_turn}, measured by the database's clock alone. */
public final class SqlHostTurns implements HostTurns {

  private static final String TAKE =
      """
      INSERT INTO ingest.host_turn AS turn (host, holder, held_until)
      VALUES (?, ?, clock_timestamp() + ? * interval '1 ms')
      ON CONFLICT (host) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
      WHERE greatest(turn.held_until, turn.leave_until, turn.ended_at + ? * interval '1 ms')
        <= clock_timestamp()
      RETURNING 1
      """;

  /** How long a held turn still lasts cannot be known; its holder is looked for again soon. */
  private static final String WAIT =
      """
      SELECT ceil(1000 * extract(epoch FROM
        greatest(leave_until, ended_at + ? * interval '1 ms', clock_timestamp())
        - clock_timestamp()))
      FROM ingest.host_turn WHERE host = ?
      """;

  private static final String END =
      """
      UPDATE ingest.host_turn SET held_until = NULL, holder = NULL, ended_at = clock_timestamp(),
        leave_until = greatest(leave_until, clock_timestamp() + ? * interval '1 ms')
      WHERE host = ? AND holder = ?
      """;

  private static final String FORGET =
      """
      DELETE FROM ingest.host_turn
      WHERE greatest(held_until, leave_until, ended_at) < clock_timestamp() - ? * interval '1 ms'
      """;

  private static final long SHORTEST_WAIT_MILLIS = 20;

  private final Transactions transactions;

  public SqlHostTurns(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public Optional<Duration> take(String host, UUID holder, Duration pause, Duration lease) {
    return transactions.single(
        connection -> {
          Optional<Integer> taken =
              Transactions.first(
                  connection,
                  row -> row.getInt(1),
                  TAKE,
                  host,
                  holder,
                  lease.toMillis(),
                  pause.toMillis());
          if (taken.isPresent()) {
            return Optional.empty();
          }
          long wait =
              Transactions.first(connection, row -> row.getLong(1), WAIT, pause.toMillis(), host)
                  .orElse(0L);
          return Optional.of(Duration.ofMillis(Math.max(SHORTEST_WAIT_MILLIS, wait)));
        });
  }

  @Override
  public void end(String host, UUID holder, Duration leaveAlone) {
    transactions.single(
        connection -> Transactions.update(connection, END, leaveAlone.toMillis(), host, holder));
  }

  @Override
  public void forget(Duration idle) {
    transactions.single(connection -> Transactions.update(connection, FORGET, idle.toMillis()));
  }
}
