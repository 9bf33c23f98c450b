package org.tongbao.query.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;

class ReconciliationTest {

  private static final List<@Nullable String> STARTS =
      Arrays.asList(null, "2021-01-01", "2021-03-01");

  @Test
  void aLaterLargerTotalSupersedes() {
    Fact fact =
        onlyFact(
            figure("bulletin", 3)
                .says("8万余名", 80_000, Bound.AT_LEAST)
                .period("2021-01-01", "2021-10-14"),
            figure("encyclopedia", 40)
                .says("10.3萬余名", 103_000, Bound.AT_LEAST)
                .period("2021-01-01", "2021-12-31"));

    assertThat(fact.runs()).hasSize(1);
    assertThat(fact.runs().getFirst().kind()).isEqualTo(Run.Kind.WHOLE_EDITION);
    assertThat(fact.current().value()).isEqualByComparingTo("103000");
    assertThat(fact.current().interval())
        .isEqualTo(new Interval(number("103000"), true, number("104000"), false));
    assertThat(fact.current().asOf()).hasToString("2021-12-31");
    assertThat(fact.statements().get(1).interval())
        .isEqualTo(new Interval(number("80000"), true, number("90000"), false));
    assertThat(fact.statements().get(1).asOf()).hasToString("2021-10-14");
    assertThat(fact.sources()).isEqualTo(2);
    assertThat(fact.status()).isEqualTo(Status.AGREED);
    assertThat(fact.reasons()).isEmpty();
  }

  @Test
  void solvedAndInvestigatedCasesAreRelatedAndNeverMerged() {
    Map<String, Fact> facts =
        facts(
            figure("bulletin", 3)
                .says("3.7万余起", 37_000, Bound.AT_LEAST)
                .of(Action.SOLVED, ObjectKind.CASES)
                .period("2021-01-01", "2021-10-14"),
            figure("encyclopedia", 40)
                .says("6.2萬余起", 62_000, Bound.AT_LEAST)
                .of(Action.INVESTIGATED, ObjectKind.CASES)
                .period("2021-01-01", "2021-12-31"));

    assertThat(facts).hasSize(2);
    assertThat(facts.values().stream().map(fact -> fact.key().relationId()).distinct()).hasSize(1);
    assertThat(facts.values()).allMatch(fact -> fact.status() == Status.AGREED);
  }

  @Test
  void oneDocumentWithSeveralValuesShowsTheLargest() {
    Fact fact =
        onlyFact(
            figure("encyclopedia", 10)
                .says("550余起", 550, Bound.AT_LEAST)
                .campaign("净网", 2022)
                .of(Action.SOLVED, ObjectKind.CASES, Crime.HACKING)
                .period(null, "2022-12-31"),
            figure("encyclopedia", 30)
                .says("2430起", 2_430, Bound.EXACT)
                .campaign("净网", 2022)
                .of(Action.SOLVED, ObjectKind.CASES, Crime.HACKING)
                .period(null, "2022-12-31"));

    assertThat(fact.status()).isEqualTo(Status.SEVERAL);
    assertThat(fact.current().value()).isEqualByComparingTo("2430");
    assertThat(fact.statements()).hasSize(2);
    assertThat(fact.sources()).isEqualTo(1);
  }

  @Test
  void caseFiguresAndFiguresWithoutSeriesMakeNoFact() {
    assertThat(facts(figure("a", 1).level(Level.CASE), figure("a", 9).campaign(null, 2021)))
        .isEmpty();
  }

  @Test
  void aHeadlineTakesKeyAndPeriodOfTheBody() {
    Fact fact =
        onlyFact(
            figure("bulletin", 0)
                .says("8万余名", 80_000, Bound.AT_LEAST)
                .region(null)
                .campaign("净网", null),
            figure("bulletin", 90)
                .says("8万余名", 80_000, Bound.AT_LEAST)
                .period("2021-01-01", "2021-10-14"));

    assertThat(fact.key().edition()).isEqualTo(2021);
    assertThat(fact.statements()).hasSize(2);
    assertThat(fact.statements()).allMatch(said -> said.asOf() != null);
    assertThat(fact.sources()).isEqualTo(1);
  }

  @Test
  void aFigureThatSaysSomethingElseIsNoRepetition() {
    assertThat(
            facts(
                figure("bulletin", 0).says("5名", 5, Bound.EXACT).subject("刑事"),
                figure("bulletin", 9).says("5名", 5, Bound.EXACT).subject("行政")))
        .hasSize(2);
  }

  @Test
  void aTotalDoesNotRepeatTheShareThatMakesUpAllOfIt() {
    CampaignEvent total = figure("a", 0).says("9名", 9, Bound.EXACT).build();
    CampaignEvent share =
        figure("a", 9)
            .says("9名", 9, Bound.EXACT)
            .of(Action.CAUGHT, ObjectKind.SUSPECTS, Crime.FRAUD)
            .partOf(total)
            .build();

    assertThat(reconcile(List.of(total, share))).hasSize(2);
  }

  @Test
  void runsOfDifferentStartsNeverContradictEachOther() {
    Fact fact =
        onlyFact(
            figure("month", 0).says("700名", 700, Bound.EXACT).period("2021-08-01", "2021-08-31"),
            figure("year", 0).says("9000名", 9_000, Bound.EXACT).period("2021-01-01", "2021-08-31"));

    assertThat(fact.status()).isEqualTo(Status.AGREED);
    assertThat(fact.runs()).hasSize(2);
    assertThat(fact.current().value()).isEqualByComparingTo("9000");
  }

  @Test
  void twoSourcesThatDoNotMeetOnOneDayAreDisputed() {
    Fact fact =
        onlyFact(
            figure("a", 0).says("700名", 700, Bound.EXACT).period(null, "2021-08-31"),
            figure("b", 0).says("900余名", 900, Bound.AT_LEAST).period(null, "2021-08-31"));

    assertThat(fact.status()).isEqualTo(Status.DISPUTED);
    assertThat(fact.current().value()).isEqualByComparingTo("900");
    assertThat(fact.reasons().getFirst().eventIds()).hasSize(2);
  }

  @Test
  void aTotalThatShrinksIsSuspect() {
    Fact fact =
        onlyFact(
            figure("a", 0).says("900名", 900, Bound.EXACT).period(null, "2021-08-31"),
            figure("b", 0).says("700名", 700, Bound.EXACT).period(null, "2021-09-30"));

    assertThat(fact.status()).isEqualTo(Status.SUSPECT);
    assertThat(codes(fact)).containsExactly(ReasonCode.TOTAL_SHRINKS);
  }

  @Test
  void publicationsDoNotAddUpAndMayShrink() {
    Fact fact =
        onlyFact(
            figure("a", 0)
                .says("10起", 10, Bound.EXACT)
                .of(Action.PUBLISHED, ObjectKind.CASES)
                .period(null, "2021-08-31"),
            figure("b", 0)
                .says("8起", 8, Bound.EXACT)
                .of(Action.PUBLISHED, ObjectKind.CASES)
                .period(null, "2021-09-30"));

    assertThat(fact.status()).isEqualTo(Status.AGREED);
    assertThat(fact.current().value()).isEqualByComparingTo("8");
  }

  @Test
  void aSmallerNumberDatedByItsPublicationRepeatsAnEarlierTotal() {
    Fact fact =
        onlyFact(
            figure("a", 0).says("8万余名", 80_000, Bound.AT_LEAST).period(null, "2021-10-14"),
            figure("b", 0).says("10.3万余名", 103_000, Bound.AT_LEAST).period(null, "2021-12-31"),
            figure("c", 0).says("8.2万名", 82_000, Bound.EXACT).published("2022-03-01"));

    assertThat(fact.status()).isEqualTo(Status.AGREED);
    assertThat(fact.current().value()).isEqualByComparingTo("103000");
    Fact.Said repeating =
        fact.statements().stream().filter(said -> said.standsWith() != null).findFirst().get();
    assertThat(repeating.text()).isEqualTo("8.2万名");
    assertThat(repeating.asOf()).hasToString("2021-10-14");
  }

  @Test
  void ofEqualDatesTheLargestIsCurrent() {
    Fact fact =
        onlyFact(
            figure("a", 0).says("8万余名", 80_000, Bound.AT_LEAST).period(null, "2021-10-14"),
            figure("b", 0).says("8.9万名", 89_000, Bound.EXACT).period(null, "2021-10-14"));

    assertThat(fact.current().text()).isEqualTo("8.9万名");
    assertThat(fact.status()).isEqualTo(Status.AGREED);
  }

  @Test
  void aSlippedUnitIsSuspect() {
    Fact fact =
        onlyFact(
            figure("a", 0).says("37名", 37, Bound.EXACT).period(null, "2021-08-31"),
            figure("b", 0).says("37万名", 370_000, Bound.EXACT).period(null, "2021-09-30"));

    assertThat(codes(fact)).containsExactly(ReasonCode.OFF_BY_TEN_THOUSANDS);
  }

  @Test
  void aShareOfEqualKeyIsListedUnderItsTotal() {
    CampaignEvent total = figure("a", 0).says("900名", 900, Bound.EXACT).build();
    CampaignEvent share = figure("a", 9).says("30名", 30, Bound.EXACT).partOf(total).build();

    Fact fact = reconcile(List.of(total, share)).values().iterator().next();

    assertThat(fact.statements()).extracting(Fact.Said::eventId).containsExactly(total.id());
    assertThat(fact.parts()).extracting(Fact.Part::eventId).containsExactly(share.id());
    assertThat(fact.status()).isEqualTo(Status.AGREED);
  }

  @Test
  void aShareOfAnotherKeyIsAFactThatNamesItsTotalAndMayNotExceedIt() {
    CampaignEvent total = figure("a", 0).says("900名", 900, Bound.EXACT).build();
    CampaignEvent share =
        figure("a", 9)
            .says("1000名", 1_000, Bound.EXACT)
            .of(Action.CAUGHT, ObjectKind.SUSPECTS, Crime.FRAUD)
            .partOf(total)
            .build();

    Map<String, Fact> facts = reconcile(List.of(total, share));

    String totalFactId = KeyedFigure.of(total, (Figure) total.detail()).key().id();
    Fact ofShare =
        facts.values().stream()
            .filter(fact -> !fact.factId().equals(totalFactId))
            .findFirst()
            .get();
    assertThat(ofShare.totals()).containsExactly(totalFactId);
    assertThat(codes(ofShare)).containsExactly(ReasonCode.PART_EXCEEDS_TOTAL);
  }

  @Test
  void withoutAnEditionTheYearOfPublicationIsTheRun() {
    Fact fact =
        onlyFact(
            figure("a", 0).campaign("断卡", null).says("5名", 5, Bound.EXACT).published("2021-03-01"),
            figure("b", 0)
                .campaign("断卡", null)
                .says("9名", 9, Bound.EXACT)
                .period("2021-01-01", "2021-06-30"));

    assertThat(fact.runs()).hasSize(1);
    assertThat(fact.current().value()).isEqualByComparingTo("9");
  }

  @Test
  void theOrderOfArrivalNeverMatters() throws Exception {
    Random random = new Random(20211014);
    for (int round = 0; round < 300; round++) {
      List<CampaignEvent> events = randomEvents(random);
      String expected = ContractJson.mapper().writeValueAsString(reconcile(events));
      Collections.shuffle(events, random);
      assertThat(ContractJson.mapper().writeValueAsString(reconcile(events)))
          .as("round %d", round)
          .isEqualTo(expected);
    }
  }

  /** Few distinct values on every axis, so that statements collide in all ways. */
  private static List<CampaignEvent> randomEvents(Random random) {
    List<CampaignEvent> events = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      long value = List.of(5L, 50_000L, 80L, 90L).get(random.nextInt(4));
      FigureBuilder figure =
          figure("document" + random.nextInt(5), i)
              .says(value + "余名", value, random.nextBoolean() ? Bound.AT_LEAST : Bound.EXACT)
              .period(
                  STARTS.get(random.nextInt(3)),
                  random.nextBoolean() ? null : "2021-0" + (4 + random.nextInt(3)) + "-30")
              .region(random.nextBoolean() ? null : Region.NATIONWIDE)
              .campaign("净网", random.nextBoolean() ? null : 2021);
      if (random.nextBoolean()) {
        figure.published("2021-05-0" + (1 + random.nextInt(3)));
      }
      if (!events.isEmpty() && random.nextInt(4) == 0) {
        figure.partOf(events.get(random.nextInt(events.size())));
      }
      events.add(figure.build());
    }
    return events;
  }

  private static List<ReasonCode> codes(Fact fact) {
    return fact.reasons().stream().map(Reason::code).toList();
  }

  private static Fact onlyFact(FigureBuilder... figures) {
    Map<String, Fact> facts = facts(figures);
    assertThat(facts).hasSize(1);
    return facts.values().iterator().next();
  }

  private static Map<String, Fact> facts(FigureBuilder... figures) {
    return reconcile(Stream.of(figures).map(FigureBuilder::build).toList());
  }

  /** Keeps the order of the events as far as grouping allows. */
  private static Map<String, Fact> reconcile(List<CampaignEvent> events) {
    Map<String, List<CampaignEvent>> byDocument =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    CampaignEvent::documentId, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Statement>> byFact =
        byDocument.values().stream()
            .flatMap(ofDocument -> DocumentFigures.statements(ofDocument).stream())
            .collect(Collectors.groupingBy(statement -> statement.key().id()));
    Map<String, Fact> facts = new TreeMap<>();
    byFact.forEach(
        (factId, statements) ->
            Reconciliation.reconcile(statements).ifPresent(fact -> facts.put(factId, fact)));
    return facts;
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
