package org.tongbao.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.tongbao.contract.Limits;
import org.tongbao.embedded.DatabaseAccess;

/**
 * The official images in containers. {@code -Dinfra.kafka.image} and {@code -Dinfra.postgres.image}
 * put others in their place.
 */
final class ContainerProvider {

  private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final Duration PULL_TIMEOUT = Duration.ofMinutes(5);
  private static final String RECORD_BYTES = Integer.toString(Limits.RECORD_BYTES);

  private ContainerProvider() {}

  /**
   * Starts both.
   *
   * @throws NoContainersException where there is no Docker engine or an image is not to be had
   */
  static Addresses start() {
    // Testcontainers looks for its own parts in the thread's class loader, and Quarkus sets that to
    // another one than the tests' own.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ContainerProvider.class.getClassLoader());
    try {
      return startContainers();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Addresses startContainers() {
    requireDocker();
    KafkaContainer kafka =
        new KafkaContainer(image("infra.kafka.image", KAFKA_IMAGE, "apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", RECORD_BYTES)
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", RECORD_BYTES);
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(image("infra.postgres.image", POSTGRES_IMAGE, "postgres"));
    kafka.start();
    postgres.start();
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

  private static void requireDocker() {
    try {
      if (DockerClientFactory.instance().isDockerAvailable()) {
        return;
      }
    } catch (RuntimeException e) {
      // of several types, also such as Testcontainers hides in its jar
      throw new NoContainersException(
          "no image that Testcontainers itself needs: %s; TESTCONTAINERS_HOST_OVERRIDE saves it"
              .formatted(e.getMessage()));
    }
    throw new NoContainersException("no Docker");
  }

  private static DockerImageName image(String property, String standard, String compatibleWith) {
    String name = System.getProperty(property, standard);
    requirePresent(name, property);
    return DockerImageName.parse(name).asCompatibleSubstituteFor(compatibleWith);
  }

  private static void requirePresent(String name, String property) {
    DockerClient docker = DockerClientFactory.lazyClient();
    try {
      docker.inspectImageCmd(name).exec();
    } catch (NotFoundException absent) {
      pull(docker, name, property);
    }
  }

  private static void pull(DockerClient docker, String name, String property) {
    try {
      boolean pulled =
          docker
              .pullImageCmd(name)
              .start()
              .awaitCompletion(PULL_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      if (!pulled) {
        throw new NoContainersException(
            "no image %s within %d s".formatted(name, PULL_TIMEOUT.toSeconds()));
      }
    } catch (DockerException e) {
      throw new NoContainersException(
          "no image %s here or in its registry; -D%s names another".formatted(name, property));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoContainersException("interrupted while pulling " + name);
    }
  }
}
