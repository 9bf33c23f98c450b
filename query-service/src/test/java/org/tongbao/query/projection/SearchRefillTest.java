package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongbao.query.projection.store.ProjectionStore;
import org.tongbao.testing.NeedsInfrastructure;

/** Records that another release stored are found too. */
@NeedsInfrastructure
class SearchRefillTest {

  private static final int RECORDS = 4_500;

  private static final String SEARCHABLE =
      """
      select count(*) from %s
      where search_text = '抓获嫌疑人' || event_id || '名' and cardinality(search_grams) > 9
        and search_grams @> array[(ascii('嫌') << 16) | ascii('疑')]
      """;

  @Test
  void recordsWithoutSearchAreFilledOnceByAStart() throws Exception {
    TestStore tables = new TestStore();
    tables.execute(
        """
        insert into event_record (event_id, full_hash, content_hash, document_id, type, crimes,
          quote_start, revision, engine_version, stored_at, body)
        select n::text, 'h', 'h', 'd', 'figure', '{}', 0, 'r', 'e', now(),
          json_build_object('evidence', json_build_object(
            'sentence', '抓獲嫌疑人' || n || '名', 'quote', n || '名'))
        from generate_series(1, %d) n
        """
            .formatted(RECORDS));
    tables.execute(
        """
        insert into event_version (event_id, full_hash, document_id, ordinal, known_from, type, crimes)
        select event_id, full_hash, document_id, 0, now(), type, crimes from event_record
        """);
    ProjectionStore store =
        new ProjectionStore(
            tables.dataSource(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            List.of(),
            _ -> {});

    store.keepSearch();

    assertThat(searchable(tables)).containsOnly(RECORDS);
    tables.execute("update event_record set search_text = null where event_id = '7'");
    store.keepSearch();
    assertThat(searchable(tables)).containsExactly(RECORDS - 1, RECORDS);
    tables.execute("update search_rules set search_version = 0");
    store.keepSearch();
    assertThat(searchable(tables)).containsOnly(RECORDS);
  }

  /** Of records, and of their intervals. */
  private static List<Integer> searchable(TestStore tables) {
    return Stream.of("event_record", "event_version")
        .flatMap(table -> tables.rows(SEARCHABLE.formatted(table)).stream())
        .map(Integer::valueOf)
        .toList();
  }
}
