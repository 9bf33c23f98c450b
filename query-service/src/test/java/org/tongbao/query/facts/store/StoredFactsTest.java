package org.tongbao.query.facts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.event.Evidence;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.Change;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.FactSet;
import org.tongbao.query.facts.FigureBuilder;
import org.tongbao.query.facts.RandomArticles;
import org.tongbao.testing.Infrastructure;

class StoredFactsTest {

  private final StoredFacts facts = new StoredFacts();
  private Connection connection;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeEach
  void migrate() throws SQLException {
    DatabaseAccess access = Infrastructure.shared().newDatabase();
    Flyway.configure()
        .dataSource(access.jdbcUrl(), access.username(), access.password())
        .defaultSchema("query")
        .schemas("query")
        .load()
        .migrate();
    connection =
        DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    connection.setSchema("query");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aFactIsAddedChangedAndWithdrawnWithItsStatements() throws SQLException {
    CampaignEvent october = suspects("bulletin", 80_000, "2021-10-14");
    CampaignEvent december = suspects("encyclopedia", 103_000, "2021-12-31");

    assertThat(kinds(stand(october.documentId(), List.of(october))))
        .containsExactly(ChangeKind.FACT_ADDED);
    assertThat(kinds(stand(december.documentId(), List.of(december))))
        .containsExactly(ChangeKind.FACT_CHANGED);
    assertThat(kinds(stand(october.documentId(), List.of())))
        .containsExactly(ChangeKind.FACT_CHANGED);
    assertThat(kinds(stand(december.documentId(), List.of())))
        .containsExactly(ChangeKind.FACT_WITHDRAWN);
    assertThat(bodies()).isEmpty();
  }

  @Test
  void whatStaysTheSameWritesNothing() throws SQLException {
    CampaignEvent event = suspects("bulletin", 80_000, "2021-10-14");
    stand(event.documentId(), List.of(event));
    Map<String, String> before = bodies();

    assertThat(stand(event.documentId(), List.of(event))).isEmpty();

    assertThat(bodies()).isEqualTo(before);
  }

  @Test
  void anEventThatOnlyMovedChangesNoFact() throws SQLException {
    CampaignEvent event = suspects("bulletin", 80_000, "2021-10-14");
    stand(event.documentId(), List.of(event));

    assertThat(stand(event.documentId(), List.of(moved(event, 7)))).isEmpty();
  }

  @Test
  void aDisputeIsToldWhenItBegins() throws SQLException {
    CampaignEvent one = suspects("one", 80_000, "2021-10-14");
    CampaignEvent other = suspects("other", 120_000, "2021-10-14");

    stand(one.documentId(), List.of(one));
    assertThat(kinds(stand(other.documentId(), List.of(other))))
        .containsExactly(ChangeKind.FACT_DISPUTED);
    assertThat(kinds(stand(other.documentId(), List.of())))
        .containsExactly(ChangeKind.FACT_CHANGED);
  }

  @Test
  void aCopyByItselfChangesNoFact() throws SQLException {
    CampaignEvent source =
        figure("bulletin", 3)
            .says("8万余名", 80_000, Bound.AT_LEAST)
            .sentence("今年以来，各地公安机关抓获犯罪嫌疑人8万余名。")
            .published("2021-10-14")
            .period("2021-01-01", "2021-10-14")
            .build();
    stand(source.documentId(), List.of(source));
    Map<String, String> before = bodies();
    for (int i = 0; i < 3; i++) {
      CampaignEvent copy = FigureBuilder.copyOf(source, "portal" + i, "2021-10-15");
      assertThat(stand(copy.documentId(), List.of(copy))).isEmpty();
    }

    assertThat(bodies()).isEqualTo(before);
    assertThat(new StatementReading(connection).copies(List.of(source.id())))
        .containsExactly(Map.entry(source.id(), 3));

    assertThat(kinds(stand(source.documentId(), List.of())))
        .containsExactly(ChangeKind.FACT_CHANGED);
    String portal = FigureBuilder.copyOf(source, "portal0", "2021-10-15").id();
    String other = FigureBuilder.copyOf(source, "portal1", "2021-10-15").id();
    String third = FigureBuilder.copyOf(source, "portal2", "2021-10-15").id();
    assertThat(new StatementReading(connection).copies(List.of(portal, other, third)).values())
        .containsExactlyInAnyOrder(2, 0, 0);
  }

  /** Whatever came in whatever order, the tables hold what all that stands makes at one go. */
  @Test
  void keepingUpGivesWhatReconcilingAnewGives() throws SQLException {
    Random random = new Random(7);
    RandomArticles articles = new RandomArticles(7);
    Map<String, List<CampaignEvent>> standing = new HashMap<>();
    for (int step = 0; step < 150; step++) {
      String document = "document" + random.nextInt(9);
      String documentId = figure(document, 0).build().documentId();
      Map<String, Fact> before = stored();
      List<CampaignEvent> old = standing.getOrDefault(documentId, List.of());
      List<CampaignEvent> events = articles.revision(document);
      stand(documentId, events);
      if (step % 3 == 0) {
        stand(documentId, old);
        assertThat(stored()).as("step %d, taken back", step).isEqualTo(before);
        stand(documentId, events);
      }
      standing.put(documentId, events);
      assertThat(stored())
          .as("step %d", step)
          .isEqualTo(FactSet.of(standing.values().stream().flatMap(List::stream).toList()));
    }
    assertThat(stored()).isNotEmpty();
  }

  @Test
  void aRebuildByTheSameRulesComesToTheSameAndTellsNobody() throws SQLException {
    RandomArticles articles = new RandomArticles(11);
    for (int i = 0; i < 40; i++) {
      List<CampaignEvent> events = articles.revision("document" + i);
      stand(figure("document" + i, 0).build().documentId(), events);
    }
    rebuild();
    Map<String, Fact> before = stored();
    List<String> rows = statements();

    assertThat(rebuild()).isEmpty();

    assertThat(stored()).isEqualTo(before).isNotEmpty();
    assertThat(statements()).isEqualTo(rows);
  }

  @Test
  void otherRulesAreTheCauseOfWhatDiffers() throws SQLException {
    CampaignEvent october = suspects("bulletin", 80_000, "2021-10-14");
    CampaignEvent cases = figure("bulletin", 90).says("7起", 7, Bound.EXACT).subject("刑事").build();
    stand(october.documentId(), List.of(october, cases));
    assertThat(facts.isByOtherRules(connection)).isTrue();
    rebuild();
    assertThat(facts.isByOtherRules(connection)).isFalse();
    execute("update fact_rules set facts_version = 1");
    String criminal = "fact_id %s (select fact_id from fact_body where body::text like '%%刑事%%')";
    execute("update fact set state_hash = 'by other rules' where " + criminal.formatted("in"));
    execute("delete from fact where " + criminal.formatted("not in"));

    List<Change> changes = rebuild();

    assertThat(kinds(changes))
        .containsExactlyInAnyOrder(ChangeKind.FACT_CHANGED, ChangeKind.FACT_ADDED);
    assertThat(changes).extracting(Change::cause).containsOnly(Cause.RULES);
    assertThat(rebuild()).isEmpty();
  }

  private List<Change> rebuild() throws SQLException {
    ChangeLog changeLog = new ChangeLog();
    facts.rebuild(connection, now, changeLog);
    return changeLog.changes();
  }

  /** With the copies counted, as readers get them. */
  private Map<String, Fact> stored() throws SQLException {
    Map<String, Fact> stored = new TreeMap<>();
    for (Map.Entry<String, String> row : bodies().entrySet()) {
      Fact fact = Json.read(row.getValue(), Fact.class);
      Map<String, Integer> copies =
          new StatementReading(connection)
              .copies(fact.statements().stream().map(Fact.Said::eventId).toList());
      stored.put(row.getKey(), fact.withCopies(eventId -> copies.getOrDefault(eventId, 0)));
    }
    return stored;
  }

  private List<String> statements() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var select = connection.createStatement();
        ResultSet found =
            select.executeQuery(
                "select concat_ws(' ', event_id, role, fact_id, total_fact_id, copy_key)"
                    + " from fact_statement order by 1")) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private static CampaignEvent suspects(String document, long value, String to) {
    return suspects(document, 3, value, to);
  }

  private static CampaignEvent suspects(String document, int start, long value, String to) {
    FigureBuilder figure =
        figure(document, start).says(value + "余名", value, Bound.AT_LEAST).period("2021-01-01", to);
    return figure.build();
  }

  private static CampaignEvent moved(CampaignEvent event, int by) {
    var evidence = event.evidence();
    return new CampaignEvent(
        event.id(),
        event.documentId(),
        new Evidence(
            evidence.quote(),
            evidence.start() + by,
            evidence.end() + by,
            evidence.sentence(),
            evidence.fingerprint(),
            evidence.support()),
        event.campaign(),
        event.crimes(),
        event.region(),
        event.agency(),
        event.period(),
        event.source(),
        event.flags(),
        event.detail());
  }

  /** Makes exactly these events of the document visible and refreshes its facts. */
  private List<Change> stand(String documentId, List<CampaignEvent> events) throws SQLException {
    now = now.plusSeconds(1);
    try (PreparedStatement end =
        connection.prepareStatement(
            "update event_version set known_to = ?::timestamptz"
                + " where document_id = ? and known_to is null")) {
      end.setString(1, now.toString());
      end.setString(2, documentId);
      end.executeUpdate();
    }
    int ordinal = 0;
    for (CampaignEvent event : events) {
      insert(event, ordinal++);
    }
    ChangeLog changeLog = new ChangeLog();
    facts.refresh(connection, Map.of(documentId, Cause.DOCUMENT), now, changeLog);
    return changeLog.changes();
  }

  private void insert(CampaignEvent event, int ordinal) throws SQLException {
    String hash = EventHash.of(event).full();
    try (PreparedStatement record =
            connection.prepareStatement(
                """
                insert into event_record (event_id, full_hash, content_hash, document_id, type,
                  crimes, quote_start, revision, engine_version, body, stored_at)
                values (?, ?, '', ?, 'figure', '{}', 0, '', '', ?::json, now())
                on conflict do nothing
                """);
        PreparedStatement version =
            connection.prepareStatement(
                """
                insert into event_version
                  (event_id, full_hash, document_id, ordinal, known_from, type, crimes)
                values (?, ?, ?, ?, ?::timestamptz, 'figure', '{}')
                """)) {
      record.setString(1, event.id());
      record.setString(2, hash);
      record.setString(3, event.documentId());
      record.setString(4, ContractJson.mapper().valueToTree(event).toString());
      record.executeUpdate();
      version.setString(1, event.id());
      version.setString(2, hash);
      version.setString(3, event.documentId());
      version.setInt(4, ordinal);
      version.setString(5, now.toString());
      version.executeUpdate();
    }
  }

  private Map<String, String> bodies() throws SQLException {
    Map<String, String> bodies = new TreeMap<>();
    try (var select = connection.createStatement();
        ResultSet rows = select.executeQuery("select fact_id, body from standing_fact")) {
      while (rows.next()) {
        bodies.put(rows.getString(1), rows.getString(2));
      }
    }
    return bodies;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<ChangeKind> kinds(List<Change> changes) {
    return changes.stream().map(Change::kind).toList();
  }
}
