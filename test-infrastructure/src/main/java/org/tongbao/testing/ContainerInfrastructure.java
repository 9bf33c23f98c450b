package org.tongbao.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.tongbao.embedded.DatabaseAccess;

/**
 * The official images in containers. {@code -Dinfra.kafka.image} and {@code -Dinfra.postgres.image}
 * put others in their place.
 */
final class ContainerInfrastructure implements Infrastructure {

  private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  private static final String POSTGRES_IMAGE = "postgres:18";

  private final KafkaContainer kafka;
  private final PostgreSQLContainer postgres;
  private final AtomicInteger databases = new AtomicInteger();

  private ContainerInfrastructure(KafkaContainer kafka, PostgreSQLContainer postgres) {
    this.kafka = kafka;
    this.postgres = postgres;
  }

  static Infrastructure start() {
    KafkaContainer kafka =
        new KafkaContainer(image("infra.kafka.image", KAFKA_IMAGE, "apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(8 * 1024 * 1024))
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", Integer.toString(8 * 1024 * 1024));
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(image("infra.postgres.image", POSTGRES_IMAGE, "postgres"));
    kafka.start();
    postgres.start();
    return new ContainerInfrastructure(kafka, postgres);
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public DatabaseAccess newDatabase() {
    String name = "test_" + databases.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("database %s could not be created".formatted(name), e);
    }
    String url =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                name);
    return new DatabaseAccess(url, postgres.getUsername(), postgres.getPassword());
  }

  private static DockerImageName image(String property, String standard, String compatibleWith) {
    return DockerImageName.parse(System.getProperty(property, standard))
        .asCompatibleSubstituteFor(compatibleWith);
  }
}
