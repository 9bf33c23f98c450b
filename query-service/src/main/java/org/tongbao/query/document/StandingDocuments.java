package org.tongbao.query.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.event.KnownThen;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Reads documents, the latest published first and undated ones last. */
@ApplicationScoped
public class StandingDocuments implements PanacheRepositoryBase<StandingDocument, String> {

  public static final List<KeyPart> KEY = List.of(KeyPart.DAY, KeyPart.TEXT);

  public Optional<StandingDocument> one(String documentId, @Nullable Instant moment) {
    Conditions wanted = KnownThen.at(moment).where("e.documentId = :id", "id", documentId);
    return find("from StandingDocument e where " + wanted.text(), wanted.parameters())
        .firstResultOptional();
  }

  public Page<DocumentListing> page(
      @Nullable String collection, @Nullable Instant moment, PageRequest request) {
    Conditions all =
        KnownThen.at(moment).where("e.collection = :collection", "collection", collection);
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
        () -> all.total(getEntityManager(), "StandingDocument"),
        row -> List.of(row.listedDay().toString(), row.documentId()),
        row -> row);
  }
}
