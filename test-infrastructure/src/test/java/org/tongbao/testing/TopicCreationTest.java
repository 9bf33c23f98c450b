package org.tongbao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.contract.topic.TopicMismatchException;

/** The one step that creates the topics, against a real broker. */
@NeedsInfrastructure
class TopicCreationTest {

  private static final ConfigResource CHANGES =
      new ConfigResource(ConfigResource.Type.TOPIC, Topic.CHANGES.topicName());

  @Test
  void runningItAgainChangesNothing() throws Exception {
    try (Admin admin = admin()) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
      Map<String, TopicDescription> before = describe(admin);
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);

      assertThat(describe(admin)).isEqualTo(before);
      assertThat(before)
          .hasEntrySatisfying("raw-documents", raw -> assertThat(raw.partitions()).hasSize(6))
          .hasEntrySatisfying("campaign-events", out -> assertThat(out.partitions()).hasSize(6));
    }
  }

  @Test
  void otherSettingsAreNamedAndNotMended() throws Exception {
    try (Admin admin = admin()) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
      setRetention(admin, "1000");
      try {
        assertThatThrownBy(() -> TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER))
            .isInstanceOf(TopicMismatchException.class)
            .hasMessageContaining("changes has retention.ms=1000, expected 7776000000");
      } finally {
        setRetention(admin, "7776000000");
      }
    }
  }

  private static void setRetention(Admin admin, String millis) throws Exception {
    AlterConfigOp set =
        new AlterConfigOp(new ConfigEntry("retention.ms", millis), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(CHANGES, List.of(set))).all().get();
  }

  private static Map<String, TopicDescription> describe(Admin admin) throws Exception {
    return admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()));
  }
}
