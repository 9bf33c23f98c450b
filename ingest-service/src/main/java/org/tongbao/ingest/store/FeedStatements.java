package org.tongbao.ingest.store;

/** The SQL of {@link SqlFeeds}. */
final class FeedStatements {

  static final String ADD =
      "INSERT INTO ingest.feed (%s) VALUES (%s) ON CONFLICT (address) DO NOTHING"
          .formatted(FeedRow.COLUMNS, "?" + ", ?".repeat(FeedRow.COLUMNS.split(",").length - 1));

  static final String SELECT = "SELECT %s FROM ingest.feed ".formatted(FeedRow.COLUMNS);

  /** A row as it is written, in the order of {@link FeedRow}, and then its id. */
  private static final String WRITTEN =
      """
      (VALUES (?, ?, ?, ?, ?::bigint, ?, ?, ?, ?, ?, ?::bigint, ?::timestamptz, ?::timestamptz,
               ?::timestamptz, ?::bigint, ?::bigint, ?::integer, ?, ?::boolean, ?::integer, ?::bigint,
               ?::timestamptz, ?::integer, ?::uuid))
        AS written (address, host, selector, given_title, given_interval_ms, kind, title, state, etag,
                    last_modified, interval_ms, next_poll_at, last_poll_at, last_change_at,
                    items_seen, items_taken, failures, last_error, caught_up, arrivals,
                    longest_gap_ms, silent_after, textless, id)""";

  static final String CHANGE =
      """
      UPDATE ingest.feed SET
        selector = written.selector, given_title = written.given_title,
        given_interval_ms = written.given_interval_ms, kind = written.kind, state = written.state,
        etag = written.etag, last_modified = written.last_modified,
        interval_ms = written.interval_ms, next_poll_at = written.next_poll_at
      FROM %s WHERE feed_id = written.id
      """
          .formatted(WRITTEN);

  /**
   * One claim at a time, so that two replicas never take two feeds of one host; a claim is short.
   */
  static final String ONE_CLAIM_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtext('ingest.feed claim'))";

  /** A host that is being asked, or wants to be left alone, would only keep a worker waiting. */
  static final String CLAIM =
      """
      UPDATE ingest.feed SET lease_holder = ?, leased_until = ? WHERE feed_id = (
        SELECT feed_id FROM ingest.feed due
        WHERE state = 'ACTIVE' AND next_poll_at <= ?
          AND (leased_until IS NULL OR leased_until <= ?)
          AND NOT EXISTS (SELECT 1 FROM ingest.feed busy
                          WHERE busy.host = due.host AND busy.leased_until > ?)
          AND NOT EXISTS (SELECT 1 FROM ingest.host_turn turn
                          WHERE turn.host = due.host
                            AND greatest(turn.leave_until, turn.held_until) > clock_timestamp())
        ORDER BY next_poll_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING %s
      """
          .formatted(FeedRow.COLUMNS);

  static final String RENEW =
      "UPDATE ingest.feed SET leased_until = ? WHERE lease_holder = ? AND feed_id = ANY (?)";

  static final String RELEASE =
      "UPDATE ingest.feed SET leased_until = NULL, lease_holder = NULL WHERE lease_holder = ?";

  /** What was taken counts as tried more often than anything ever is. */
  static final String TRIED =
      """
      SELECT item_key, CASE WHEN taken THEN 2147483647 ELSE attempts END AS attempts
      FROM ingest.feed_item WHERE feed_id = ? AND item_key = ANY (?)
      """;

  /** A feed that was paused or moved onto another's address meanwhile keeps what it has. */
  static final String FINISH =
      """
      UPDATE ingest.feed SET
        address = CASE WHEN EXISTS (SELECT 1 FROM ingest.feed other
                                    WHERE other.address = written.address
                                      AND other.feed_id <> written.id)
                  THEN feed.address ELSE written.address END,
        host = CASE WHEN EXISTS (SELECT 1 FROM ingest.feed other
                                 WHERE other.address = written.address
                                   AND other.feed_id <> written.id)
               THEN feed.host ELSE written.host END,
        kind = written.kind, title = written.title,
        state = CASE WHEN feed.state = 'ACTIVE' THEN written.state ELSE feed.state END,
        etag = CASE WHEN feed.selector IS NOT DISTINCT FROM written.selector THEN written.etag END,
        last_modified = CASE WHEN feed.selector IS NOT DISTINCT FROM written.selector
                        THEN written.last_modified END,
        interval_ms = coalesce(feed.given_interval_ms, written.interval_ms),
        next_poll_at = written.next_poll_at, last_poll_at = written.last_poll_at,
        silence_told = feed.silence_told
          AND feed.last_change_at IS NOT DISTINCT FROM written.last_change_at,
        last_change_at = written.last_change_at, items_seen = written.items_seen,
        items_taken = written.items_taken, failures = written.failures,
        last_error = written.last_error, caught_up = written.caught_up,
        arrivals = written.arrivals, longest_gap_ms = written.longest_gap_ms,
        silent_after = written.silent_after, textless = written.textless,
        leased_until = NULL, lease_holder = NULL
      FROM %s WHERE feed_id = written.id AND feed.lease_holder = ?
      """
          .formatted(WRITTEN);

  static final String MARK =
      """
      INSERT INTO ingest.feed_item (feed_id, item_key, taken)
      SELECT feed_id, unnest(?), ? FROM ingest.feed WHERE feed_id = ?
      ON CONFLICT (feed_id, item_key) DO UPDATE SET
        taken = feed_item.taken OR excluded.taken, attempts = feed_item.attempts + 1,
        tried_at = excluded.tried_at
      """;

  /** Once a day is enough, and spares writing each item with each poll. */
  static final String LISTED =
      """
      UPDATE ingest.feed_item SET listed_at = now()
      WHERE feed_id = ? AND item_key = ANY (?) AND listed_at < now() - interval '1 day'
      """;

  static final String FORGET = "DELETE FROM ingest.feed_item WHERE feed_id = ? AND listed_at < ?";

  static final String NEWLY_SILENT =
      """
      UPDATE ingest.feed SET silence_told = true
      WHERE state = 'ACTIVE' AND NOT silence_told AND silent_after < ?
      RETURNING %s
      """
          .formatted(FeedRow.COLUMNS);

  static final String COUNTS =
      """
      SELECT count(*) FILTER (WHERE state = 'ACTIVE') AS active,
        count(*) FILTER (WHERE state = 'PAUSED') AS paused,
        count(*) FILTER (WHERE state = 'GONE') AS gone,
        count(*) FILTER (WHERE state = 'ACTIVE' AND failures > 0) AS failing,
        count(*) FILTER (WHERE state = 'ACTIVE' AND silent_after < ?) AS silent,
        count(*) FILTER (WHERE state = 'ACTIVE' AND textless >= ?) AS textless
      FROM ingest.feed
      """;

  private FeedStatements() {}
}
