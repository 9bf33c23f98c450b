package org.tongbao.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.DocumentResolution.Resolved;

/** What holds whatever articles there are. */
class ReconciliationPropertiesTest {

  private static final int ROUNDS = 400;
  private static final int DOCUMENTS = 7;

  @Test
  void theOrderOfArrivalNeverMatters() {
    Random random = new Random(20211014);
    int copies = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<CampaignEvent> events = all(articles(round));
      Map<String, Fact> expected = FactSet.of(events);
      Collections.shuffle(events, random);
      assertThat(FactSet.of(events)).as("round %d", round).isEqualTo(expected);
      copies += copies(expected);
    }
    // The articles are such that the rules have something to do.
    assertThat(copies).isGreaterThan(ROUNDS / 4);
  }

  /** A copy by itself makes no change: but for the count of copies the fact stays as it is. */
  @Test
  void oneMoreCopyChangesNothingButTheCount() {
    int copied = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<CampaignEvent> events = all(articles(round));
      List<CampaignEvent> withCopy = new ArrayList<>(events);
      events.stream()
          .map(event -> FigureBuilder.copyOf(event, "copy", "2021-05-20"))
          .filter(copy -> isCopyOfOne(copy, events))
          .findFirst()
          .ifPresent(withCopy::add);
      copied += withCopy.size() - events.size();
      assertThat(uncounted(FactSet.of(withCopy)))
          .as("round %d", round)
          .isEqualTo(uncounted(FactSet.of(events)));
    }
    assertThat(copied).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void noFactCountsMoreSourcesThanDocumentsAndTheCurrentIsAStatement() {
    for (int round = 0; round < ROUNDS; round++) {
      for (Fact fact : FactSet.of(all(articles(round))).values()) {
        assertThat(fact.sources()).isBetween(1, DOCUMENTS);
        assertThat(fact.statements())
            .extracting(Fact.Said::eventId)
            .contains(fact.current().eventId())
            .containsAll(
                fact.reasons().stream()
                    .filter(reason -> reason.code() != ReasonCode.PART_EXCEEDS_TOTAL)
                    .flatMap(reason -> reason.eventIds().stream())
                    .toList());
      }
    }
  }

  /** Ten times as many statements take far less than a hundred times as long. */
  @Test
  void aHotKeyIsReconciledInNearlyLinearTime() {
    reconcile(2_000);
    Duration few = reconcile(2_000);
    Duration many = reconcile(20_000);
    System.out.printf(
        "reconciling one key: 2,000 statements %d ms, 20,000 statements %d ms%n",
        few.toMillis(), many.toMillis());
    assertThat(many).isLessThan(few.multipliedBy(60).plusSeconds(1));
  }

  /** Half of them dated by publication alone, which is what needs looking back. */
  private static Duration reconcile(int statements) {
    List<CampaignEvent> events = new ArrayList<>();
    LocalDate start = LocalDate.of(2021, 1, 1);
    for (int i = 0; i < statements; i++) {
      LocalDate day = start.plusDays(i % 365);
      long value = 1_000L + 10L * (i % 365) - (i % 7 == 0 ? 400 : 0);
      FigureBuilder figure =
          FigureBuilder.figure("document" + i, 0)
              .says(value + "名", BigDecimal.valueOf(value), Bound.EXACT)
              .published(day.toString());
      events.add((i % 2 == 0 ? figure.period(null, day.toString()) : figure).build());
    }
    List<List<Statement>> documents =
        events.stream().map(event -> DocumentFigures.statements(List.of(event))).toList();
    CopyGroups copies = CopyGroups.of(documents.stream().flatMap(List::stream).toList());
    List<Resolved> resolved =
        documents.stream()
            .flatMap(document -> DocumentResolution.of(document, copies).stream())
            .toList();
    // The thread's own time: other processes do not count.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Reconciliation reconciled = Reconciliation.of(resolved).orElseThrow();
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    assertThat(reconciled.sources()).isEqualTo(statements);
    assertThat(reconciled.shown()).hasSizeLessThan(200);
    return taken;
  }

  /** Published after one that has its words, its run and its region. */
  private static boolean isCopyOfOne(CampaignEvent copy, List<CampaignEvent> events) {
    Statement made = DocumentFigures.statements(List.of(copy)).getFirst();
    return made.copyKey() != null
        && events.stream()
            .collect(Collectors.groupingBy(CampaignEvent::documentId))
            .values()
            .stream()
            .flatMap(document -> DocumentFigures.statements(document).stream())
            .anyMatch(
                statement ->
                    made.copyKey().equals(statement.copyKey())
                        && made.regionCode().equals(statement.regionCode())
                        && statement.publishedAt() != null);
  }

  private static Map<String, List<CampaignEvent>> articles(int seed) {
    RandomArticles articles = new RandomArticles(seed);
    Map<String, List<CampaignEvent>> byDocument = new LinkedHashMap<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      byDocument.put("document" + i, articles.revision("document" + i));
    }
    return byDocument;
  }

  private static List<CampaignEvent> all(Map<String, List<CampaignEvent>> articles) {
    List<CampaignEvent> all = new ArrayList<>();
    articles.values().forEach(all::addAll);
    return all;
  }

  private static int copies(Map<String, Fact> facts) {
    return facts.values().stream()
        .flatMap(fact -> fact.statements().stream())
        .mapToInt(Fact.Said::copies)
        .sum();
  }

  private static Map<String, Fact> uncounted(Map<String, Fact> facts) {
    Map<String, Fact> uncounted = new LinkedHashMap<>();
    facts.forEach((id, fact) -> uncounted.put(id, fact.withCopies(_ -> 0)));
    return uncounted;
  }
}
