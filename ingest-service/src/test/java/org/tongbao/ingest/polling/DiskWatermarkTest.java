package org.tongbao.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskWatermarkTest {

  private static final long MEBIBYTE = 1 << 20;

  private final AtomicLong usableBytes = new AtomicLong();
  private final DiskWatermark watermark =
      new DiskWatermark(
          new DiskWatermark.Space() {
            @Override
            public long usableBytes() throws IOException {
              if (usableBytes.get() < 0) {
                throw new IOException("no such disk");
              }
              return usableBytes.get();
            }

            @Override
            public String name() {
              return "/data";
            }
          },
          100 * MEBIBYTE);

  @Test
  void pollingWaitsBelowTheReserveAndGoesOnATenthAboveIt() {
    usableBytes.set(100 * MEBIBYTE);
    assertThat(watermark.breach()).isNull();
    usableBytes.set(99 * MEBIBYTE);
    assertThat(watermark.breach())
        .isEqualTo(
            "polling waits: the disk at /data has 99 MiB free, expected at least 100; it goes on by itself once there is room");
    usableBytes.set(105 * MEBIBYTE);
    assertThat(watermark.breach()).isNotNull();
    usableBytes.set(110 * MEBIBYTE);
    assertThat(watermark.breach()).isNull();
    usableBytes.set(105 * MEBIBYTE);
    assertThat(watermark.breach()).isNull();
  }

  @Test
  void aDiskThatCannotBeAskedCountsAsFull() {
    usableBytes.set(-1);
    assertThat(watermark.breach()).contains("cannot be told: no such disk");
  }
}
