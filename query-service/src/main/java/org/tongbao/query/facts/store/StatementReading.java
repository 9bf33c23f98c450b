package org.tongbao.query.facts.store;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.facts.CopyGroups;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.Reconciliation;
import org.tongbao.query.facts.Statement;
import org.tongbao.query.facts.Words;
import org.tongbao.query.facts.store.CopyGroupTable.Place;
import org.tongbao.query.paging.Total;

/** Answers from the statements that stand: what a fact's row does not hold. */
final class StatementReading {

  private static final String COPY_KEYS =
      """
      select s.event_id, s.copy_key
      from fact_statement s
      join copied_key c on c.copy_key = s.copy_key
      where s.event_id = any (?)
      """;

  private static final String FACT_IDS =
      """
      select s.event_id, s.fact_id, coalesce(s.copy_key, r.copy_key), s.region_code
      from fact_statement s
      left join fact_statement r on s.copy_key is null and r.event_id = s.body->>'repeats'
      where s.event_id = any (?) and coalesce(s.fact_id, s.copy_key, r.copy_key) is not null
      """;

  /** The latest first; what has no day comes last. */
  private static final String PAGE =
      """
      select body from fact_statement
      where fact_id = ? and role = 'SAID'
        and (?::text is null
          or (coalesce(as_of, date '0001-01-01'), event_id) < (?::date, ?::text))
      order by coalesce(as_of, date '0001-01-01') desc, event_id desc
      limit ?
      """;

  private static final String COUNT =
      """
      select count(*) from (
        select from fact_statement where fact_id = ? and role = 'SAID' limit ?) counted
      """;

  private static final String NO_DAY = "0001-01-01";

  private final Connection connection;

  StatementReading(Connection connection) {
    this.connection = connection;
  }

  /** The fact of each of these that is a statement; that of its source for a copy. */
  Map<String, String> factIds(Collection<String> eventIds) throws SQLException {
    Map<String, String> factIds = new HashMap<>();
    Map<String, Place> copies = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(FACT_IDS)) {
      select.setArray(1, Json.textArray(connection, eventIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getString(2) != null) {
            factIds.put(rows.getString(1), rows.getString(2));
          } else {
            copies.put(rows.getString(1), new Place(rows.getString(3), rows.getString(4)));
          }
        }
      }
    }
    Set<String> copyKeys = copies.values().stream().map(Place::copyKey).collect(toSet());
    CopyGroups groups = new CopyGroupTable(connection).groups(copyKeys);
    copies.forEach(
        (eventId, place) ->
            factIds.put(eventId, groups.sourceOf(place.copyKey(), place.regionCode()).keyId()));
    return factIds;
  }

  /** How many copies each of these has; none is left out. */
  Map<String, Integer> copies(Collection<String> eventIds) throws SQLException {
    Map<String, String> copyKeys = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(COPY_KEYS)) {
      select.setArray(1, Json.textArray(connection, eventIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          copyKeys.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    CopyGroups groups = new CopyGroupTable(connection).groups(copyKeys.values());
    Map<String, Integer> copies = new TreeMap<>();
    copyKeys.forEach((eventId, key) -> copies.put(eventId, groups.copiesOf(key, eventId)));
    return copies;
  }

  /**
   * Statements of a fact, each by its own date.
   *
   * @param after the day and event of the last one of the page before, null for the first page
   */
  List<Fact.Said> page(String factId, @Nullable List<String> after, int limit) throws SQLException {
    List<Statement> statements = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setString(1, factId);
      select.setString(2, after == null ? null : after.get(0));
      select.setString(3, after == null ? null : after.get(0));
      select.setString(4, after == null ? null : after.get(1));
      select.setInt(5, limit);
      Json.texts(select).forEach(body -> statements.add(Json.read(body, Statement.class)));
    }
    List<String> eventIds = statements.stream().map(Statement::eventId).toList();
    Map<String, Words> words = new StandingFigures(connection).words(eventIds);
    Map<String, Integer> copies = copies(eventIds);
    return statements.stream()
        .map(
            statement ->
                Fact.Said.of(statement, wordsOf(statement, words))
                    .withCopies(copies.getOrDefault(statement.eventId(), 0)))
        .toList();
  }

  /** How many statements a fact rests on, counted no further than lists count. */
  long count(String factId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT)) {
      select.setString(1, factId);
      select.setInt(2, Total.COUNTED_AT_MOST + 1);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** What the page behind this statement begins after. */
  static List<String> placeOf(Fact.Said said) {
    return List.of(said.asOf() == null ? NO_DAY : said.asOf().toString(), said.eventId());
  }

  /** These facts from what counts up to a day that is known and not later. */
  Map<String, Fact> asOf(Collection<String> factIds, LocalDate asOf) throws SQLException {
    List<Reconciliation> made = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    new StatementTable(connection)
        .byFact(factIds, asOf)
        .values()
        .forEach(statements -> Reconciliation.of(statements).ifPresent(made::add));
    made.forEach(reconciled -> shown.addAll(reconciled.shown()));
    Map<String, Words> words = new StandingFigures(connection).words(shown);
    Map<String, Fact> facts = new HashMap<>();
    made.forEach(
        reconciled -> {
          Fact fact = Fact.of(reconciled, words);
          facts.put(fact.factId(), fact);
        });
    return facts;
  }

  private static Words wordsOf(Statement statement, Map<String, Words> words) {
    return Objects.requireNonNull(words.get(statement.eventId()), statement.eventId());
  }
}
