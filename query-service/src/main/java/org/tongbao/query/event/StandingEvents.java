package org.tongbao.query.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Reads events by document, in the order of its text. */
@ApplicationScoped
public class StandingEvents implements PanacheRepositoryBase<StandingEvent, String> {

  public static final int KEY_PARTS = 2;

  public <T> Page<T> page(
      EventFilter filter, PageRequest request, Function<StandingEvent, T> item) {
    Conditions all = filter.conditions();
    Conditions wanted = all.copy();
    List<String> after = request.after();
    if (after != null) {
      wanted
          .where(
              "e.documentId > :lastId or (e.documentId = :lastId and e.ordinal > :lastOrdinal)",
              "lastId",
              after.get(0))
          .parameters()
          .put("lastOrdinal", Integer.valueOf(after.get(1)));
    }
    List<StandingEvent> rows =
        find(
                "from StandingEvent e where %s order by e.documentId, e.ordinal"
                    .formatted(wanted.text()),
                wanted.parameters())
            .range(0, request.rowsWanted() - 1)
            .list();
    return Page.of(
        rows,
        request,
        all.total(getEntityManager(), "StandingEvent"),
        row -> List.of(row.documentId, Integer.toString(row.ordinal)),
        item);
  }

  public List<StandingEvent> ofDocument(String documentId) {
    return list("from StandingEvent e where e.documentId = ?1 order by e.ordinal", documentId);
  }
}
