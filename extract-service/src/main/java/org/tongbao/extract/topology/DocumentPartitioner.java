package org.tongbao.extract.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.Partitions;

/** Sends every record, whatever its key, to the partition of its document. */
final class DocumentPartitioner implements StreamPartitioner<String, byte @Nullable []> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, byte @Nullable [] value, int partitionCount) {
    String documentId = Partitions.documentIdOf(DeadLetterRecords.documentIdOf(key));
    return Optional.of(Set.of(Partitions.of(documentId, partitionCount)));
  }
}
