package org.tongbao.extract.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.tongbao.contract.topic.Topic;

/** Sets a group that nobody is in back to the start of a topic. */
final class GroupRewind {

  private GroupRewind() {}

  /**
   * @throws GroupInUseException where somebody is in it
   */
  static void toStart(Admin admin, String group, Topic topic) throws InterruptedException {
    try {
      ClassicGroupDescription found =
          Objects.requireNonNull(
              admin.describeClassicGroups(List.of(group)).all().get().get(group));
      int members = found.members().size();
      if (members > 0) {
        throw new GroupInUseException(group, members);
      }
      admin.alterConsumerGroupOffsets(group, startOf(admin, topic)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "could not set group %s to the start of %s".formatted(group, topic.topicName()),
          e.getCause());
    }
  }

  private static Map<TopicPartition, OffsetAndMetadata> startOf(Admin admin, Topic topic)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> asked =
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.earliest()));
    Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
        admin.listOffsets(asked).all().get().entrySet()) {
      start.put(found.getKey(), new OffsetAndMetadata(found.getValue().offset()));
    }
    return start;
  }
}
