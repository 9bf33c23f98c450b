package org.tongbao.query.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How many of the texts have a gram, by what PostgreSQL has sampled for its own planning. */
@ApplicationScoped
public class GramShares {

  private static final String SELECT =
      """
      select gram, share
      from pg_stats s
      cross join unnest(s.most_common_elems::text::int4[], s.most_common_elem_freqs)
        as e(gram, share)
      where s.schemaname = current_schema() and s.tablename = 'event_version'
        and s.attname = 'search_grams' and e.gram in (:grams)
      """;

  private final EntityManager entities;

  GramShares(EntityManager entities) {
    this.entities = entities;
  }

  /** By gram, from 0 to 1; rare ones are left out, and all where nothing was sampled yet. */
  public Map<Integer, Double> of(Collection<Integer> grams) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(SELECT, Object[].class)
        .setParameter("grams", grams)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> ((Number) row[0]).intValue(),
                row -> ((Number) row[1]).doubleValue(),
                (a, _) -> a));
  }
}
