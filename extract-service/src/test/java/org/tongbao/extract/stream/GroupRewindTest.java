package org.tongbao.extract.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.testing.Infrastructure;

class GroupRewindTest {

  private static final TopicPartition PARTITION =
      new TopicPartition(Topic.RAW_DOCUMENTS.topicName(), 0);

  private final String group = "rewound-" + UUID.randomUUID();
  private final String bootstrapServers = Infrastructure.shared().bootstrapServers();

  @Test
  void setsAGroupBackOnlyWhenNobodyIsInIt() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
      try (KafkaConsumer<byte[], byte[]> member = member()) {
        member.subscribe(List.of(PARTITION.topic()));
        while (member.assignment().isEmpty()) {
          member.poll(Duration.ofMillis(100));
        }
        member.commitSync(Map.of(PARTITION, new OffsetAndMetadata(41)));

        assertThatThrownBy(() -> GroupRewind.toStart(admin, group, Topic.RAW_DOCUMENTS))
            .isInstanceOf(GroupInUseException.class)
            .hasMessageContaining("members: 1");
        assertThat(committed(admin)).isEqualTo(41);
      }

      GroupRewind.toStart(admin, group, Topic.RAW_DOCUMENTS);

      assertThat(committed(admin)).isZero();
    }
  }

  private long committed(Admin admin) throws Exception {
    var offsets = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return requireNonNull(offsets.get(PARTITION)).offset();
  }

  private KafkaConsumer<byte[], byte[]> member() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "group.id", group),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
