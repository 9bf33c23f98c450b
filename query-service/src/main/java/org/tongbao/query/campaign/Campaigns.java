package org.tongbao.query.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.facts.store.StoredFact;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.Total;

/** Reads campaigns by name, and what is known of one day by day. */
@ApplicationScoped
public class Campaigns {

  public static final int KEY_PARTS = 1;

  /** Documents first, each once for an edition: what is left to be told apart is little then. */
  private static final String SELECT =
      """
      with said as (
        select series, edition, document_id, count(*) as events,
          min(coalesce(period_from, period_to)) as first_day,
          max(coalesce(period_to, period_from)) as last_day
        from standing_event
        where series is not null and (?::text is null or series = ?)
        group by series, edition, document_id),
      counted as (
        select series, edition, grouping(edition) as is_whole, sum(events) as events,
          count(distinct document_id) as documents, min(first_day) as first_day,
          max(last_day) as last_day,
          dense_rank() over (order by series collate "C") as place
        from said group by grouping sets ((series), (series, edition))),
      page as (
        select * from counted
        where place <= ? + (
          select coalesce(max(place), 0) from counted where series collate "C" <= ?))
      select series, edition, is_whole, events, documents, first_day, last_day,
        (select count(*) from fact f where f.series = page.series
          and (is_whole = 1 or f.edition is not distinct from page.edition)) as facts,
        (select coalesce(max(place), 0) from counted) as campaigns
      from page where series collate "C" > ?
      order by series collate "C", is_whole desc, edition nulls first
      """;

  private static final String TIME_LINE =
      """
      select f.* from (
        select *, row_number() over (partition by edition
          order by body->'current'->>'asOf' nulls last, sort_key, fact_id) as place
        from fact where series = :series) f
      where f.place <= :facts
      order by f.edition nulls first, f.place
      """;

  private record Counted(List<Campaign> campaigns, long total) {}

  private final EntityManager entities;

  Campaigns(EntityManager entities) {
    this.entities = entities;
  }

  public Page<Campaign> page(PageRequest request) {
    List<String> after = request.after();
    Counted counted =
        read(
            connection -> select(connection, null, after == null ? "" : after.getFirst(), request));
    return Page.of(
        counted.campaigns(),
        request,
        () -> Total.of(counted.total()),
        campaign -> List.of(campaign.series()),
        campaign -> campaign);
  }

  public Optional<Campaign> one(String series) {
    PageRequest one = new PageRequest("", 1, null, false);
    return read(connection -> select(connection, series, "", one)).campaigns().stream().findFirst();
  }

  /** So many facts of each edition, by the day up to which they count; what has none comes last. */
  public List<StoredFact> timeLine(String series, int factsOfEdition) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(TIME_LINE, StoredFact.class)
        .setParameter("series", series)
        .setParameter("facts", factsOfEdition)
        .getResultList();
  }

  private static Counted select(
      Connection connection, @Nullable String series, String after, PageRequest request)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, series);
      select.setString(2, series);
      select.setInt(3, request.rowsWanted());
      select.setString(4, after);
      select.setString(5, after);
      try (ResultSet rows = select.executeQuery()) {
        return read(rows);
      }
    }
  }

  /** The row of a whole campaign stands before those of its editions. */
  private static Counted read(ResultSet rows) throws SQLException {
    List<Campaign> campaigns = new ArrayList<>();
    long total = 0;
    while (rows.next()) {
      Extent extent =
          new Extent(
              rows.getLong("events"),
              rows.getLong("facts"),
              rows.getLong("documents"),
              rows.getObject("first_day", LocalDate.class),
              rows.getObject("last_day", LocalDate.class));
      if (rows.getInt("is_whole") == 1) {
        campaigns.add(new Campaign(rows.getString("series"), extent, new ArrayList<>()));
      } else {
        campaigns
            .getLast()
            .editions()
            .add(new Campaign.Edition(rows.getObject("edition", Integer.class), extent));
      }
      total = rows.getLong("campaigns");
    }
    return new Counted(campaigns, total);
  }

  private <T> T read(Reading<T> reading) {
    return entities.unwrap(Session.class).doReturningWork(reading::from);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
