package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.query.facts.store.StoredFacts;
import org.tongbao.query.projection.store.ProjectionStore;

/** Thousands of documents that speak of one quantity: what each further one costs. */
class HotFactTest {

  private static final LogPartition PARTITION = new LogPartition("campaign-events", 0);
  private static final int BATCH = 50;

  /** Of one fact a row holds so much at most: 20 statements of a run, 20 of each reason. */
  private static final int ROW_BYTES = 200_000;

  private final TestStore store = new TestStore();
  private final ProjectionStore projection =
      new ProjectionStore(
          store.dataSource(),
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          List.of(new StoredFacts()),
          CommitGate.OPEN);

  @Test
  void aHotFactStaysBounded() throws Exception {
    boolean longScale = "long".equals(System.getProperty("tongbao.scale"));
    int documents = longScale ? 6_000 : 1_000;
    projection.begin(Map.of(PARTITION, new LogPosition("topic", 0, null)));
    List<Double> rates = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      long begin = System.nanoTime();
      for (int done = 0; done < documents / 4; done += BATCH) {
        apply(quarter * documents / 4 + done);
      }
      rates.add(documents / 4 / ((System.nanoTime() - begin) / 1e9));
    }
    System.out.printf(
        "one fact, %d documents in batches of %d: %.0f, %.0f, %.0f, %.0f documents/s a quarter;"
            + " its row has %s bytes%n",
        documents,
        BATCH,
        rates.get(0),
        rates.get(1),
        rates.get(2),
        rates.get(3),
        store.rows("select length(body::text) from fact_body").getFirst());
    assertThat(store.rows("select count(*) from fact_statement"))
        .containsExactly(Integer.toString(documents));
    assertThat(store.rows("select body ->> 'sources' from fact_body"))
        .containsExactly(Integer.toString(documents));
    assertThat(store.rows("select length(body::text) < %d from fact_body".formatted(ROW_BYTES)))
        .containsExactly("t");
  }

  private void apply(int first) throws Exception {
    Map<LogPartition, LogPosition> positions = projection.positions();
    long offset = Objects.requireNonNull(positions.get(PARTITION)).nextOffset();
    List<LogEntry> entries = new ArrayList<>();
    for (int i = first; i < first + BATCH; i++) {
      SampleDocument document = SampleDocument.named("hot " + i, 1_000 + i % 500);
      CampaignEvent event = document.event(0);
      EventHash hash = EventHash.of(event);
      String body = new String(CampaignEventRecords.value(event), StandardCharsets.UTF_8);
      Message stated =
          new Message.EventStated(
              event,
              body,
              hash.full(),
              hash.content(),
              document.revision(),
              document.engineVersion());
      entries.add(entry(offset++, stated));
      entries.add(entry(offset++, new Message.DocumentClosed(document.closing(i))));
    }
    Batch batch = new Batch(entries, Map.of(PARTITION, new LogPosition("topic", offset, null)));
    projection.apply(batch, positions);
  }

  private static LogEntry entry(long offset, Message message) {
    return new LogEntry(new LogPlace(PARTITION, "topic", offset), null, null, null, message);
  }
}
