package org.tongbao.query.facts.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.KnownFact;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.Total;

/**
 * Reads facts, by campaign, its totals before its operations: as they stand, as they are up to a
 * day, or as they once stood. Only what stands is kept; the rest is computed.
 */
@ApplicationScoped
public class FactReading implements PanacheRepositoryBase<StoredFact, String> {

  public static final List<KeyPart> KEY = List.of(KeyPart.TEXT, KeyPart.TEXT);
  public static final List<KeyPart> STATEMENT_KEY = List.of(KeyPart.DAY, KeyPart.TEXT);

  private static final Comparator<Fact> LISTED =
      Comparator.comparing((Fact fact) -> FactRow.sortKey(fact.key())).thenComparing(Fact::factId);

  private final int figureLimit;

  FactReading(
      @ConfigProperty(name = "tongbao.time-travel.figures", defaultValue = "20000")
          int figureLimit) {
    this.figureLimit = figureLimit;
  }

  /**
   * A page of facts as they stand.
   *
   * @param asOf up to which day, null for no limit
   */
  public Page<FactAndRelated> page(
      FactFilter filter, @Nullable LocalDate asOf, PageRequest request) {
    Conditions all =
        filter
            .conditions()
            .where(
                """
                cast(sql('exists (select 1 from fact_statement s where s.fact_id = ?
                  and s.role = ''SAID'' and s.as_of <= cast(? as date))', e.factId, :asOf)
                  as Boolean) = true""",
                "asOf",
                asOf);
    Conditions wanted = all.copy();
    List<String> after = request.after();
    if (after != null) {
      wanted
          .where(
              "e.sortKey > :lastKey or (e.sortKey = :lastKey and e.factId > :lastId)",
              "lastKey",
              after.get(0))
          .parameters()
          .put("lastId", after.get(1));
    }
    List<StoredFact> rows =
        find(
                "from StoredFact e where %s order by e.sortKey, e.factId".formatted(wanted.text()),
                wanted.parameters())
            .range(0, request.rowsWanted() - 1)
            .list();
    Page<StoredFact> page =
        Page.of(
            rows,
            request,
            () -> all.total(getEntityManager(), "StoredFact"),
            row -> List.of(row.sortKey, row.factId),
            row -> row);
    return new Page<>(complete(page.items(), asOf), page.next(), page.total());
  }

  public Optional<FactAndRelated> one(String factId, @Nullable LocalDate asOf) {
    return complete(list("from StoredFact e where e.factId = ?1", factId), asOf).stream()
        .findFirst();
  }

  /** Every statement that a fact rests on, the latest first, each by its own date. */
  public Page<Fact.Said> statements(String factId, PageRequest request) {
    List<Fact.Said> rows =
        read(
            connection ->
                new StatementReading(connection)
                    .page(factId, request.after(), request.rowsWanted()));
    return Page.of(
        rows,
        request,
        () -> Total.of(read(connection -> new StatementReading(connection).count(factId))),
        StatementReading::placeOf,
        said -> said);
  }

  /**
   * A page of facts as they stood.
   *
   * @throws FigureLimitException where they would be made of too many figures
   */
  public Page<FactAndRelated> pageThen(
      FactFilter filter, Instant moment, @Nullable LocalDate asOf, PageRequest request) {
    TreeMap<String, Fact> facts =
        read(
            connection ->
                new PastFacts(connection, figureLimit)
                    .of(filter.series(), filter.edition(), moment, asOf));
    List<Fact> passing =
        facts.values().stream().filter(fact -> filter.passes(fact.key())).sorted(LISTED).toList();
    List<String> after = request.after();
    List<FactAndRelated> rows =
        passing.stream()
            .filter(fact -> after == null || isBehind(fact, after))
            .limit(request.rowsWanted())
            .map(fact -> new FactAndRelated(fact, related(fact, facts)))
            .toList();
    return Page.of(
        rows,
        request,
        () -> Total.of(passing.size()),
        row -> List.of(FactRow.sortKey(row.fact().key()), row.fact().factId()),
        row -> row);
  }

  /** A fact as it stood. */
  public Optional<FactAndRelated> oneThen(String factId, Instant moment, @Nullable LocalDate asOf) {
    return read(connection -> new PastFacts(connection, figureLimit).around(factId, moment, asOf))
        .flatMap(
            facts ->
                Optional.ofNullable(facts.get(factId))
                    .map(fact -> new FactAndRelated(fact, related(fact, facts))));
  }

  /** The facts that these events speak for; events that speak for none are left out. */
  public Map<String, String> factIds(Collection<String> eventIds) {
    return eventIds.isEmpty()
        ? Map.of()
        : read(connection -> new StatementReading(connection).factIds(eventIds));
  }

  /** With those beside them, and with their copies counted. */
  private List<FactAndRelated> complete(List<StoredFact> rows, @Nullable LocalDate asOf) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<String> relationIds = rows.stream().map(row -> row.relationId).collect(Collectors.toSet());
    if (asOf == null) {
      return complete(
          rows.stream().map(StoredFact::fact).toList(),
          read(connection -> new RelatedFacts(connection).of(relationIds)));
    }
    Map<String, Fact> facts = upTo(relationIds, asOf);
    Map<String, List<KnownFact>> related =
        facts.values().stream()
            .sorted(LISTED)
            .collect(
                Collectors.groupingBy(
                    fact -> fact.key().relationId(),
                    Collectors.mapping(KnownFact::of, Collectors.toList())));
    return complete(
        rows.stream().map(row -> facts.get(row.factId)).filter(Objects::nonNull).toList(), related);
  }

  private List<FactAndRelated> complete(List<Fact> facts, Map<String, List<KnownFact>> ofRelation) {
    Map<String, Integer> copies = copies(facts);
    return facts.stream()
        .map(
            fact ->
                new FactAndRelated(
                    fact.withCopies(eventId -> copies.getOrDefault(eventId, 0)),
                    ofRelation.getOrDefault(fact.key().relationId(), List.of()).stream()
                        .filter(other -> !other.factId().equals(fact.factId()))
                        .toList()))
        .toList();
  }

  private Map<String, Fact> upTo(Set<String> relationIds, LocalDate asOf) {
    return read(
        connection ->
            new StatementReading(connection)
                .asOf(new RelatedFacts(connection).ids(relationIds), asOf));
  }

  private Map<String, Integer> copies(Collection<Fact> facts) {
    Set<String> eventIds =
        facts.stream()
            .flatMap(fact -> fact.statements().stream())
            .map(Fact.Said::eventId)
            .collect(Collectors.toSet());
    return read(connection -> new StatementReading(connection).copies(eventIds));
  }

  private static List<KnownFact> related(Fact fact, Map<String, Fact> campaign) {
    return campaign.values().stream()
        .filter(other -> !other.factId().equals(fact.factId()))
        .filter(other -> other.key().relationId().equals(fact.key().relationId()))
        .sorted(LISTED)
        .map(KnownFact::of)
        .toList();
  }

  private static boolean isBehind(Fact fact, List<String> after) {
    int order = FactRow.sortKey(fact.key()).compareTo(after.get(0));
    return order > 0 || (order == 0 && fact.factId().compareTo(after.get(1)) > 0);
  }

  /** In the transaction of the entity manager, so that all of an answer is of one state. */
  private <T> T read(Reading<T> reading) {
    return getEntityManager().unwrap(Session.class).doReturningWork(reading::from);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
