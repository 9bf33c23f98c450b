package org.tongbao.standalone.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.embedded.StartFailedException;

/** The three services, as they are built for production. */
enum Service {
  QUERY("query"),
  INGEST("ingest"),
  EXTRACT("extract");

  private final String shortName;

  Service(String shortName) {
    this.shortName = shortName;
  }

  /** As people know it. */
  String title() {
    return "the " + shortName + " service";
  }

  String shortName() {
    return shortName;
  }

  int port(Addresses addresses) {
    return switch (this) {
      case QUERY -> addresses.query();
      case INGEST -> addresses.ingest();
      case EXTRACT -> addresses.extract();
    };
  }

  /**
   * @throws StartFailedException where the service is not built
   */
  List<String> command(Home home) {
    Path jar = home.project().resolve(shortName + "-service/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StartFailedException(
          "%s is not built (%s is missing): ./mvnw -DskipTests package builds it"
              .formatted(title(), jar));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx512m"));
    command.addAll(ClassArchive.options(home, shortName, jar));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
    return command;
  }

  /** Configuration in the same names as in a container. */
  Map<String, String> environment(Home home, Addresses addresses, DatabaseAccess database) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(addresses)));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + addresses.kafka());
    environment.put("TONGBAO_REPLICATION", "single");
    environment.put("TONGBAO_LOOPBACK_ONLY", "true");
    switch (this) {
      case EXTRACT ->
          environment.put("TONGBAO_EXTRACT_STATE_DIRECTORY", home.extractState().toString());
      case QUERY, INGEST -> {
        // Polling waits before the disk with the broker's and the database's data is full.
        environment.put("TONGBAO_INGEST_POLLING_DISK_PATH", home.data().toString());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("TONGBAO_QUERY_URL", addresses.queryUrl().toString());
        environment.put("TONGBAO_WEBHOOK_ENCRYPTION_KEYS_FILE", home.webhookKeys().toString());
      }
    }
    return environment;
  }
}
