package org.tongbao.query.changelog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.paging.Conditions;

/** Reads the change log in its order. */
@ApplicationScoped
public class ChangeRows implements PanacheRepositoryBase<ChangeRow, Long> {

  /** The rows behind a cursor that match, at most so many. */
  public List<ChangeRow> after(
      long cursor,
      @Nullable ChangeKind kind,
      @Nullable String document,
      @Nullable String fact,
      int limit) {
    Conditions wanted =
        new Conditions()
            .where("e.cursor > :cursor", "cursor", cursor)
            .where("e.kind = :kind", "kind", kind == null ? null : kind.wireName())
            .where("e.documentId = :document", "document", document)
            .where("e.factId = :fact", "fact", fact);
    return find(
            "from ChangeRow e where %s order by e.cursor".formatted(wanted.text()),
            wanted.parameters())
        .range(0, limit - 1)
        .list();
  }

  /** Tells this log from an earlier one whose cursors mean something else. */
  public String epoch() {
    return (String)
        getEntityManager()
            .createNativeQuery("select epoch from change_log_epoch", String.class)
            .getSingleResult();
  }

  /** The cursor of the latest row, 0 where there is none. */
  public long latestCursor() {
    Long latest =
        getEntityManager()
            .createQuery("select max(e.cursor) from ChangeRow e", Long.class)
            .getSingleResult();
    return latest == null ? 0 : latest;
  }
}
