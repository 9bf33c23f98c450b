package org.tongbao.query.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.query.facts.KnownFact;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.Total;

/** Reads campaigns by name, and what is known of one day by day. */
@ApplicationScoped
public class Campaigns {

  public static final List<KeyPart> KEY = List.of(KeyPart.TEXT);

  private static final String SELECT =
      """
      with counted as (
        select series, edition, grouping(edition) as is_whole, sum(events) as events,
          case grouping(edition) when 1 then count(*) filter (where is_first) else count(*) end
            as documents,
          min(first_day) as first_day, max(last_day) as last_day,
          dense_rank() over (order by series collate "C") as place
        from campaign_document
        where series is not null and (?::text is null or series = ?)
        group by grouping sets ((series), (series, edition))),
      page as (
        select * from counted
        where series collate "C" > ?
          and place <= ? + (
            select coalesce(max(place), 0) from counted where series collate "C" <= ?)),
      known as (
        select series, edition, grouping(edition) as is_whole, count(*) as facts
        from fact where series in (select series from page)
        group by grouping sets ((series), (series, edition)))
      select page.*, coalesce(known.facts, 0) as facts,
        (select coalesce(max(place), 0) from counted) as campaigns
      from page
      left join known on known.series = page.series and known.is_whole = page.is_whole
        and known.edition is not distinct from page.edition
      order by page.series collate "C", page.is_whole desc, page.edition nulls first
      """;

  private static final String TIME_LINE =
      """
      select e.edition, f.brief
      from (select distinct edition from campaign_document where series = ?) e
      cross join lateral (
        select * from known_fact
        where series = ? and coalesce(edition, 0) = coalesce(e.edition, 0)
        order by as_of, sort_key, fact_id limit ?) f
      order by e.edition nulls first, f.as_of, f.sort_key, f.fact_id
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

  /**
   * So many facts of each edition, by the day up to which they count; what has none comes last. By
   * edition, 0 for none.
   */
  public Map<Integer, List<KnownFact>> timeLine(String series, int factsOfEdition) {
    return read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(TIME_LINE)) {
            select.setString(1, series);
            select.setString(2, series);
            select.setInt(3, factsOfEdition);
            return timeLine(select);
          }
        });
  }

  private static Map<Integer, List<KnownFact>> timeLine(PreparedStatement select)
      throws SQLException {
    Map<Integer, List<KnownFact>> timeLine = new HashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        timeLine
            .computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
            .add(known(rows.getString(2)));
      }
    }
    return timeLine;
  }

  private static KnownFact known(String brief) {
    try {
      return ContractJson.mapper().readValue(brief, KnownFact.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored fact in short is none", e);
    }
  }

  private static Counted select(
      Connection connection, @Nullable String series, String after, PageRequest request)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, series);
      select.setString(2, series);
      select.setString(3, after);
      select.setInt(4, request.rowsWanted());
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
