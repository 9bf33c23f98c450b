package org.tongbao.query.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Reads dead letters, the latest failure first. */
@ApplicationScoped
public class StoredLetters implements PanacheRepositoryBase<StoredLetter, StoredLetter.Key> {

  public static final List<KeyPart> KEY = List.of(KeyPart.MOMENT, KeyPart.TEXT, KeyPart.TEXT);

  private static final String BEHIND =
      """
      e.failedAt < :failedAt or (e.failedAt = :failedAt and (e.documentId > :lastId
        or (e.documentId = :lastId and e.stage > :lastStage)))
      """;

  public <T> Page<T> page(
      @Nullable Stage stage,
      @Nullable Reason reason,
      PageRequest request,
      Function<StoredLetter, T> item) {
    Conditions all =
        new Conditions()
            .where("e.stage = :stage", "stage", stage == null ? null : stage.wireName())
            .where("e.reason = :reason", "reason", reason == null ? null : reason.name());
    Conditions wanted = all.copy();
    List<String> after = request.after();
    if (after != null) {
      wanted.where(BEHIND, "failedAt", Instant.parse(after.get(0)));
      wanted.parameters().put("lastId", after.get(1));
      wanted.parameters().put("lastStage", after.get(2));
    }
    List<StoredLetter> rows =
        find(
                "from StoredLetter e where %s order by e.failedAt desc, e.documentId, e.stage"
                    .formatted(wanted.text()),
                wanted.parameters())
            .range(0, request.rowsWanted() - 1)
            .list();
    return Page.of(
        rows,
        request,
        () -> all.total(getEntityManager(), "StoredLetter"),
        row -> List.of(row.failedAt.toString(), row.documentId, row.stage),
        item);
  }
}
