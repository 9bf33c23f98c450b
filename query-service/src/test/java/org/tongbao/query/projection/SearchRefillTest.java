package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.query.projection.store.ProjectionStore;
import org.tongbao.testing.NeedsInfrastructure;

/** Records that another release stored are found too. */
@NeedsInfrastructure
class SearchRefillTest {

  private static final int RECORDS = 4_500;

  private static final String SEARCHABLE =
      """
      select count(*) from event_record
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
    ProjectionStore store =
        new ProjectionStore(
            tables.dataSource(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            List.of(),
            _ -> {});

    store.keepSearch();

    assertThat(tables.rows(SEARCHABLE)).containsExactly(Integer.toString(RECORDS));
    tables.execute("update event_record set search_text = null where event_id = '7'");
    store.keepSearch();
    assertThat(tables.rows(SEARCHABLE)).containsExactly(Integer.toString(RECORDS - 1));
    tables.execute("update search_rules set search_version = 0");
    store.keepSearch();
    assertThat(tables.rows(SEARCHABLE)).containsExactly(Integer.toString(RECORDS));
  }
}
