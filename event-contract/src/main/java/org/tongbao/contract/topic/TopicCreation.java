package org.tongbao.contract.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The one step that creates the topics. It may be run at any time, by any number of services. */
public final class TopicCreation {

  private TopicCreation() {}

  /**
   * Creates what is missing and holds what is there against the declared settings.
   *
   * @throws TopicMismatchException naming each setting that differs; the service must not start
   */
  public static void ensure(Admin admin, ReplicationProfile profile) throws InterruptedException {
    List<String> differences = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      create(admin, topic, profile);
      differences.addAll(differences(admin, topic, profile));
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
        throw new IllegalStateException(
            "could not create topic " + topic.topicName(), e.getCause());
      }
    }
  }

  private static List<String> differences(Admin admin, Topic topic, ReplicationProfile profile)
      throws InterruptedException {
    String name = topic.topicName();
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    try {
      int partitions =
          admin.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions().size();
      Config found = admin.describeConfigs(List.of(resource)).all().get().get(resource);
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
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not describe topic " + name, e.getCause());
    }
  }
}
