package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final LogPartition PARTITION = new LogPartition("campaign-events", 0);
  private static final LogPartition OTHER = new LogPartition("campaign-events", 1);

  @Test
  void batchEndsBeforeSecondClosingOfOneDocument() {
    Backlog backlog = new Backlog(new BatchAllowance(100), 1_000);
    SampleDocument document = SampleDocument.named("a");
    SampleDocument other = SampleDocument.named("b");
    closing(backlog, PARTITION, 0, document);
    closing(backlog, PARTITION, 1, other);
    closing(backlog, PARTITION, 2, document);

    Batch first = backlog.cut();
    assertThat(offsets(first)).containsExactly(0L, 1L);
    assertThat(first.next()).containsEntry(PARTITION, new LogPosition("id", 2, 5));
    assertThat(offsets(backlog.cut())).containsExactly(2L);
    assertThat(backlog.isEmpty()).isTrue();
  }

  @Test
  void nextPlaceJumpsOverWhatCompactionRemoved() {
    Backlog backlog = new Backlog(new BatchAllowance(1), 1_000);
    cleared(backlog, PARTITION, 3);
    cleared(backlog, PARTITION, 9);
    assertThat(backlog.cut().next()).containsEntry(PARTITION, new LogPosition("id", 9, 5));
    assertThat(backlog.cut().next()).containsEntry(PARTITION, new LogPosition("id", 10, 5));
  }

  @Test
  void eachPartitionGetsItsShare() {
    Backlog backlog = new Backlog(new BatchAllowance(4), 1_000);
    for (int offset = 0; offset < 10; offset++) {
      cleared(backlog, PARTITION, offset);
      cleared(backlog, OTHER, offset);
    }
    assertThat(backlog.isFull()).isTrue();
    Batch batch = backlog.cut();
    assertThat(offsets(batch)).containsExactly(0L, 1L, 0L, 1L);
    assertThat(backlog.records()).isEqualTo(16);
  }

  @Test
  void recordLargerThanBatchGoesAlone() {
    Backlog backlog = new Backlog(new BatchAllowance(100), 10);
    backlog.add(entry(PARTITION, 0, new byte[50], new Message.LetterCleared("extract", "a")));
    cleared(backlog, PARTITION, 1);
    assertThat(offsets(backlog.cut())).containsExactly(0L);
    assertThat(offsets(backlog.cut())).containsExactly(1L);
  }

  @Test
  void failureMakesBatchesSmallAndSuccessLargeAgain() {
    BatchAllowance allowance = new BatchAllowance(100);
    allowance.failed();
    assertThat(allowance.records()).isEqualTo(12);
    allowance.failed();
    allowance.failed();
    assertThat(allowance.records()).isEqualTo(1);
    for (int success = 0; success < 7; success++) {
      allowance.succeeded();
    }
    assertThat(allowance.records()).isEqualTo(100);
  }

  private static void closing(
      Backlog backlog, LogPartition partition, long offset, SampleDocument document) {
    backlog.add(
        entry(partition, offset, new byte[1], new Message.DocumentClosed(document.closing(0))));
  }

  private static void cleared(Backlog backlog, LogPartition partition, long offset) {
    backlog.add(entry(partition, offset, new byte[1], new Message.LetterCleared("extract", "a")));
  }

  private static LogEntry entry(
      LogPartition partition, long offset, byte[] value, Message message) {
    return new LogEntry(new LogPlace(partition, "id", offset), 5, null, value, message);
  }

  private static List<Long> offsets(Batch batch) {
    return batch.entries().stream().map(entry -> entry.place().offset()).toList();
  }
}
