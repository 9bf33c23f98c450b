package org.tongbao.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # published                 fetched               kept
          2021-10-14,                 2021-10-13T16:00:00Z, 2021-10-14
          2021-10-14,                 2021-10-13T15:59:59Z, -
          2021-10-14T05:04:31Z,       2021-10-14T05:04:31Z, 2021-10-14T05:04:31Z
          2021-10-14T05:04:32Z,       2021-10-14T05:04:31Z, -
          2021-10-14T13:04:31+08:00,  2021-10-14T05:04:31Z, 2021-10-14T13:04:31+08:00
          2021-10-14t05:04:31z,       2021-10-15T05:04:31Z, 2021-10-14T05:04:31Z
          """)
  void aPublicationAfterTheFetchCountsAsNone(String published, Instant fetched, String kept) {
    Description description = Description.of(null, Map.of(Attribute.PUBLISHED_AT, published));
    var result = description.publishedBefore(fetched);
    assertThat(result == null ? null : result.text()).isEqualTo(kept);
    assertThat(description.hints(fetched).publishedAt()).isEqualTo(result);
  }
}
