package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of readers of the stream at once: what they cost, and how soon they are told. */
@EnabledIfSystemProperty(named = "tongbao.scale", matches = "long")
class StreamScaleIT {

  private static final int READERS = 5_000;
  private static final int CHANGES = 50;
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final byte[] MARK = "event: change".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  /** Counts the changes on one connection, whatever the chunks that they come in. */
  private static final class Counting {
    private int matched;
    private int changes;

    boolean take(ByteBuffer bytes) {
      int before = changes;
      while (bytes.hasRemaining()) {
        byte b = bytes.get();
        matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
        if (matched == MARK.length) {
          changes++;
          matched = 0;
        }
      }
      return changes > before;
    }
  }

  @Test
  void fiveThousandReadersAreToldOfEachChange() throws Exception {
    try (QueryAlone query = new QueryAlone(folder, Map.of("TONGBAO_STREAM_HEARTBEAT", "60s"));
        Selector selector = Selector.open()) {
      long before = query.residentMebibytes();
      List<SocketChannel> channels = connect(query.api().base(), selector);
      List<Long> delays = new ArrayList<>();
      for (int change = 1; change <= CHANGES; change++) {
        long start = System.nanoTime();
        query.append("%032x".formatted(change));
        delays.addAll(await(selector, start));
      }
      long with = query.residentMebibytes();
      System.out.printf(
          "%d readers, %d changes: %s; resident %d MiB before, %d MiB with them%n",
          READERS, CHANGES, Delays.ofNanos(delays), before, with);
      assertThat(delays).hasSize(READERS * CHANGES);
      for (SocketChannel channel : channels) {
        channel.close();
      }
    }
  }

  private static List<SocketChannel> connect(URI base, Selector selector) throws Exception {
    byte[] request =
        "GET /v1/changes/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    List<SocketChannel> channels = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
      channel.write(ByteBuffer.wrap(request));
      ByteBuffer head = ByteBuffer.allocate(12);
      while (head.hasRemaining() && channel.read(head) >= 0) {
        Thread.onSpinWait();
      }
      assertThat(new String(head.array(), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Counting());
      channels.add(channel);
    }
    return channels;
  }

  /** Reads until every reader has one change more; their delays. */
  private static List<Long> await(Selector selector, long start) throws Exception {
    List<Long> delays = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    while (delays.size() < READERS) {
      assertThat(System.nanoTime() - start).as("%d told", delays.size()).isLessThan(PATIENCE_NANOS);
      selector.select(1_000);
      for (SelectionKey key : selector.selectedKeys()) {
        buffer.clear();
        int read = ((SocketChannel) key.channel()).read(buffer);
        assertThat(read).as("the service ended a stream").isNotNegative();
        if (((Counting) key.attachment()).take(buffer.flip())) {
          delays.add(System.nanoTime() - start);
        }
      }
      selector.selectedKeys().clear();
    }
    return delays;
  }
}
