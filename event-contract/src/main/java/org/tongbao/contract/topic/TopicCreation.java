package org.tongbao.contract.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The one step that creates the topics. It may be run at any time, by any number of services. */
public final class TopicCreation {

  /** A topic just created may take a moment until every broker knows it. */
  private static final int VISIBLE_ATTEMPTS = 100;

  private static final Duration VISIBLE_RETRY = Duration.ofMillis(100);

  private TopicCreation() {}

  /**
   * Creates what is missing and holds what is there against the declared settings.
   *
   * @throws TopicMismatchException naming each setting that differs; the service must not start
   */
  public static void ensure(Admin admin, ReplicationProfile profile) throws InterruptedException {
    for (Topic topic : Topic.values()) {
      create(admin, topic, profile);
    }
    List<String> differences = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      differences.addAll(differencesOnceVisible(admin, topic, profile));
    }
    if (!differences.isEmpty()) {
      throw new TopicMismatchException(differences);
    }
  }

  private static void create(Admin admin, Topic topic, ReplicationProfile profile)
      throws InterruptedException {
    NewTopic missing =
        new NewTopic(topic.topicName(), topic.partitions(), profile.replicationFactor())
            .configs(topic.settings(profile));
    try {
      admin.createTopics(List.of(missing)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failure("create", topic, e);
      }
    }
  }

  private static List<String> differencesOnceVisible(
      Admin admin, Topic topic, ReplicationProfile profile) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return differences(admin, topic, profile);
      } catch (ExecutionException e) {
        boolean notYetVisible = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!notYetVisible || attempt == VISIBLE_ATTEMPTS) {
          throw failure("describe", topic, e);
        }
        Thread.sleep(VISIBLE_RETRY);
      }
    }
  }

  private static List<String> differences(Admin admin, Topic topic, ReplicationProfile profile)
      throws InterruptedException, ExecutionException {
    String name = topic.topicName();
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    TopicDescription described = single(admin.describeTopics(List.of(name)).allTopicNames().get());
    Config found = single(admin.describeConfigs(List.of(resource)).all().get());
    int partitions = described.partitions().size();
    List<String> differences = new ArrayList<>();
    if (partitions != topic.partitions()) {
      differences.add(
          "%s has %d partitions, expected %d".formatted(name, partitions, topic.partitions()));
    }
    for (Map.Entry<String, String> setting : topic.settings(profile).entrySet()) {
      String value = found.get(setting.getKey()).value();
      if (!setting.getValue().equals(value)) {
        differences.add(
            "%s has %s=%s, expected %s"
                .formatted(name, setting.getKey(), value, setting.getValue()));
      }
    }
    return differences;
  }

  /** The answer to a question about one thing. */
  private static <T> T single(Map<?, T> answers) {
    return answers.values().iterator().next();
  }

  private static IllegalStateException failure(String step, Topic topic, ExecutionException e) {
    return new IllegalStateException(
        "could not %s topic %s".formatted(step, topic.topicName()), e.getCause());
  }
}
