package org.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedPostgresTest {

  @TempDir Path folder;

  @Test
  void keepsWhatIsCommittedOverARestart() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Ports.free());
        Connection connection = connect(postgres.database("kept"))) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT '净网' AS series");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Ports.free());
        Connection connection = connect(postgres.database("kept"))) {
      assertThat(text(connection, "SELECT series FROM kept")).isEqualTo("净网");
    }
  }

  @Test
  void commitsSurviveAPowerFailure() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Ports.free());
        Connection connection = connect(postgres.database("settings"))) {
      assertThat(text(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(text(connection, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void aLongLogIsSetAsideBeforeTheServerWritesToIt() throws Exception {
    Path log = folder.resolve("postgres.log");
    byte[] earlier = new byte[17 * 1024 * 1024];
    Files.write(log, earlier);
    EmbeddedPostgres.start(folder, Ports.free()).close();
    assertThat(folder.resolve("postgres.log.1")).hasBinaryContent(earlier);
    assertThat(Files.readString(log)).contains("ready to accept connections");
  }

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, other.getLocalPort()))
          .isInstanceOf(StartFailedException.class)
          .hasMessage(
              "PostgreSQL cannot start because port %d is in use: stop what uses it, or choose another port",
              other.getLocalPort());
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (ResultSet result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(access.jdbcUrl());
    return source.getConnection(access.username(), access.password());
  }
}
