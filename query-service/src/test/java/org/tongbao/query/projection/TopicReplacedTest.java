package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.embedded.EmbeddedBroker;
import org.tongbao.embedded.Ports;
import org.tongbao.query.projection.service.ProjectionStatus;
import org.tongbao.query.projection.service.RunningProjection;

/** A topic made anew under a running projection, on a broker of its own. */
class TopicReplacedTest {

  private final TestStore store = new TestStore();

  @Test
  void replacedTopicHalts(@TempDir Path folder) throws Exception {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(
            EmbeddedBroker.Options.of(folder, Ports.free(), Ports.free(), false))) {
      SampleDocument document = SampleDocument.named("before", 3);
      try (TestLog log = TestLog.open(broker.bootstrapServers());
          RunningProjection projection =
              RunningProjection.start(broker.bootstrapServers(), store.dataSource())) {
        log.publish(document);
        projection.await(() -> !store.standing(document).isEmpty());
        replaceTopic(broker.bootstrapServers());
        // More than before: a reader that trusted its offset alone would skip the first ones.
        for (int i = 0; i < 50; i++) {
          log.publish(SampleDocument.named("after " + i, i));
        }
        projection.await(() -> projection.state() instanceof ProjectionStatus.Halted);
        assertThat(projection.state().detail()).contains("on-replaced-log=rebuild");
        assertThat(store.rows("select document_id from document_version"))
            .containsExactly(document.id());
      }
    }
  }

  private static void replaceTopic(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.deleteTopics(List.of(Topic.CAMPAIGN_EVENTS.topicName())).all().get();
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
    }
  }
}
