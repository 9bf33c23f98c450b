package org.tongbao.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.tongbao.embedded.DatabaseAccess;

/**
 * The official images in containers. {@code -Dinfra.kafka.image} and {@code -Dinfra.postgres.image}
 * put others in their place.
 */
final class ContainerProvider {

  private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String RECORD_BYTES = Integer.toString(8 * 1024 * 1024);

  private ContainerProvider() {}

  /**
   * @throws NoContainersException where there is no Docker engine or an image is not to be had
   */
  static Addresses start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new NoContainersException("no Docker");
    }
    KafkaContainer kafka =
        new KafkaContainer(image("infra.kafka.image", KAFKA_IMAGE, "apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", RECORD_BYTES)
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", RECORD_BYTES);
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(image("infra.postgres.image", POSTGRES_IMAGE, "postgres"));
    try {
      kafka.start();
      postgres.start();
    } catch (ContainerFetchException e) {
      throw new NoContainersException("an image is not to be had: " + e.getMessage());
    }
    return new Addresses(
        kafka.getBootstrapServers(),
        new DatabaseAccess(
            "jdbc:postgresql://%s:%d/%s"
                .formatted(
                    postgres.getHost(),
                    postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    postgres.getDatabaseName()),
            postgres.getUsername(),
            postgres.getPassword()));
  }

  private static DockerImageName image(String property, String standard, String compatibleWith) {
    return DockerImageName.parse(System.getProperty(property, standard))
        .asCompatibleSubstituteFor(compatibleWith);
  }
}
