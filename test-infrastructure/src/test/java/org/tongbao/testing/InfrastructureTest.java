package org.tongbao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.embedded.DatabaseAccess;

@NeedsInfrastructure
class InfrastructureTest {

  @Test
  void brokerTakesTheDeclaredTopicsAndNoOthers() throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);

      assertThat(admin.listTopics().names().get())
          .contains(Topic.RAW_DOCUMENTS.topicName(), Topic.CHANGES.topicName());
    }
  }

  @Test
  void databasesAreEmptyAndApart() throws Exception {
    DatabaseAccess one = Infrastructure.shared().newDatabase();
    DatabaseAccess other = Infrastructure.shared().newDatabase();

    try (Connection connection = connect(one)) {
      connection.createStatement().execute("CREATE TABLE only_here (id int)");
    }
    try (Connection connection = connect(other);
        ResultSet tables =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'")) {
      tables.next();
      assertThat(tables.getInt(1)).isZero();
    }
  }

  private static Connection connect(DatabaseAccess database) throws Exception {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
