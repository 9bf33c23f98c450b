package org.tongbao.query.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.Total;

/** Reads where the documents that stand come from, by publisher and host. */
@ApplicationScoped
public class DocumentSources {

  public static final List<KeyPart> KEY = List.of(KeyPart.TEXT, KeyPart.TEXT);

  private static final String SELECT =
      """
      with source as (
        select coalesce(d.publisher, '') collate "C" as publisher,
          coalesce(lower(substring(d.url from '^[A-Za-z]+://([^/:?#]+)')), '') collate "C" as host,
          count(*) as documents, coalesce(sum(v.events), 0) as events,
          min(d.published_day) as first_day, max(d.published_day) as last_day
        from document_version d
        left join (
          select document_id, sum(events) as events from campaign_document
          group by document_id) v on v.document_id = d.document_id
        where d.known_to is null
        group by 1, 2)
      select publisher, host, documents, events, first_day, last_day,
        (select count(*) from source) as sources
      from source
      where ?::text is null or (publisher, host) > (?, ?)
      order by publisher, host limit ?
      """;

  private record Counted(List<DocumentSource> sources, long total) {}

  private final EntityManager entities;

  DocumentSources(EntityManager entities) {
    this.entities = entities;
  }

  public Page<DocumentSource> page(PageRequest request) {
    Counted counted =
        entities.unwrap(Session.class).doReturningWork(connection -> select(connection, request));
    return Page.of(
        counted.sources(),
        request,
        () -> Total.of(counted.total()),
        source -> List.of(orEmpty(source.publisher()), orEmpty(source.host())),
        source -> source);
  }

  private static Counted select(Connection connection, PageRequest request) throws SQLException {
    List<String> after = request.after();
    List<DocumentSource> sources = new ArrayList<>();
    long total = 0;
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, after == null ? null : after.get(0));
      select.setString(2, after == null ? null : after.get(0));
      select.setString(3, after == null ? null : after.get(1));
      select.setInt(4, request.rowsWanted());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sources.add(
              new DocumentSource(
                  orNull(rows.getString("publisher")),
                  orNull(rows.getString("host")),
                  rows.getLong("documents"),
                  rows.getLong("events"),
                  rows.getObject("first_day", LocalDate.class),
                  rows.getObject("last_day", LocalDate.class)));
          total = rows.getLong("sources");
        }
      }
    }
    return new Counted(sources, total);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
