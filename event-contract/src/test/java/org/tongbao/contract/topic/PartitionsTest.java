package org.tongbao.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.event.SampleEvents;

class PartitionsTest {

  private static final String DOCUMENT = SampleEvents.DOCUMENT_ID;

  @Test
  void aDocumentsEventsLieOnItsPartition() {
    String eventId = DOCUMENT + ".0000000000000001";
    assertThat(Partitions.documentIdOf(eventId)).isEqualTo(DOCUMENT);
    assertThat(Partitions.documentIdOf(DOCUMENT)).isEqualTo(DOCUMENT);
  }

  @Test
  void theRuleIsThatOfKafkasOwnPartitioner() {
    byte[] key = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    for (int partitions = 1; partitions <= 12; partitions++) {
      assertThat(Partitions.of(DOCUMENT, partitions))
          .isEqualTo(BuiltInPartitioner.partitionForKey(key, partitions));
    }
  }

  @Test
  void thePartitionIsPinned() {
    assertThat(Partitions.of(DOCUMENT, Topic.RAW_DOCUMENTS.partitions())).isEqualTo(5);
    assertThat(Topic.CAMPAIGN_EVENTS.partitions()).isEqualTo(Topic.RAW_DOCUMENTS.partitions());
  }
}
