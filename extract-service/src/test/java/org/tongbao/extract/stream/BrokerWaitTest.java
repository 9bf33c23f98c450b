package org.tongbao.extract.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class BrokerWaitTest {

  /** Port 1 needs a privilege and is never a broker. */
  private static final String NOWHERE = "127.0.0.1:1";

  @Test
  void saysWhatToDoWhereNoBrokerAnswers() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", NOWHERE))) {
      assertThatThrownBy(() -> BrokerWait.until(admin, NOWHERE, Duration.ofMillis(1)))
          .hasMessageContaining("no Kafka broker answered at " + NOWHERE)
          .hasMessageContaining("set kafka.bootstrap.servers");
    }
  }
}
