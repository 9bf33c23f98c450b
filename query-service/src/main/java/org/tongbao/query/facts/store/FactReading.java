package org.tongbao.query.facts.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Reads facts: by campaign, its totals before its operations. */
@ApplicationScoped
public class FactReading implements PanacheRepositoryBase<StoredFact, String> {

  public static final int KEY_PARTS = 2;

  public Page<StoredFact> page(FactFilter filter, PageRequest request) {
    Conditions all = filter.conditions();
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
    return Page.of(
        rows,
        request,
        all.total(getEntityManager(), "StoredFact"),
        row -> List.of(row.sortKey, row.factId),
        row -> row);
  }

  /** All facts that differ from one of these at most in the action. */
  public List<StoredFact> related(Collection<String> relationIds) {
    return list("from StoredFact e where e.relationId in ?1 order by e.sortKey", relationIds);
  }
}
