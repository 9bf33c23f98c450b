package org.tongbao.query.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Reads documents, the latest published first and undated ones last. */
@ApplicationScoped
public class StandingDocuments implements PanacheRepositoryBase<StandingDocument, String> {

  public static final int KEY_PARTS = 2;

  public Page<DocumentListing> page(@Nullable String collection, PageRequest request) {
    Conditions all = new Conditions().where("e.collection = :collection", "collection", collection);
    Conditions wanted = all.copy();
    List<String> after = request.after();
    if (after != null) {
      wanted
          .where(
              "e.listedDay < :day or (e.listedDay = :day and e.documentId > :id)",
              "day",
              LocalDate.parse(after.get(0)))
          .parameters()
          .put("id", after.get(1));
    }
    List<DocumentListing> rows =
        find(
                "from StandingDocument e where %s order by e.listedDay desc, e.documentId"
                    .formatted(wanted.text()),
                wanted.parameters())
            .project(DocumentListing.class)
            .range(0, request.rowsWanted() - 1)
            .list();
    return Page.of(
        rows,
        request,
        all.total(getEntityManager(), "StandingDocument"),
        row -> List.of(row.listedDay().toString(), row.documentId()),
        row -> row);
  }
}
