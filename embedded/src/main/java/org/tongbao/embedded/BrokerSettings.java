package org.tongbao.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a single small broker that is its own controller. */
final class BrokerSettings {

  private static final int RECORD_BYTES = 8 * 1024 * 1024;

  private BrokerSettings() {}

  /**
   * @param flushEveryMessage whether an acknowledged record survives a power failure; without it,
   *     it survives the end of the broker's process only
   */
  static Properties of(Path logs, int port, int controllerPort, boolean flushEveryMessage) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("log.dirs", logs.toAbsolutePath().toString());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    String listeners =
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort);
    settings.put("listeners", listeners);
    settings.put("advertised.listeners", listeners);
    settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
    settings.put("auto.create.topics.enable", "false");
    singleNode(settings);
    small(settings);
    if (flushEveryMessage) {
      settings.put("log.flush.interval.messages", "1");
    }
    return settings;
  }

  private static void singleNode(Properties settings) {
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // After a kill the new process registers as soon as the session of the old one is over.
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
  }

  private static void small(Properties settings) {
    settings.put("message.max.bytes", Integer.toString(RECORD_BYTES));
    settings.put("replica.fetch.max.bytes", Integer.toString(RECORD_BYTES));
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    settings.put("log.cleaner.io.buffer.size", Integer.toString(2 * RECORD_BYTES));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("num.replica.fetchers", "1");
    settings.put("queued.max.requests", "64");
  }
}
