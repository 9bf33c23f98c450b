package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.changelog.ChangeRow;
import org.tongbao.query.changelog.ChangeRows;
import org.tongbao.query.paging.PageRequest;

/** The change log, to be followed from a cursor on. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

  private final ChangeRows changes;
  private final ReadSnapshot snapshot;

  ChangeResource(ChangeRows changes, ReadSnapshot snapshot) {
    this.changes = changes;
    this.snapshot = snapshot;
  }

  @GET
  public ChangeView.ChangePage list(@Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    @Nullable Long given = parameters.number("after", 0, Long.MAX_VALUE);
    @Nullable ChangeKind kind = parameters.code("kind", ChangeKind.class, ChangeKind::wireName);
    @Nullable String document = parameters.text("document");
    @Nullable String fact = parameters.text("fact");
    @Nullable String epoch = parameters.text("epoch");
    @Nullable Integer givenLimit = parameters.integer("limit", 1, PageRequest.LIMIT_MAX);
    parameters.done();
    long after = given == null ? 0 : given;
    int limit = givenLimit == null ? PageRequest.LIMIT_STANDARD : givenLimit;
    return snapshot.read(
        () -> {
          String current = changes.epoch();
          if (epoch != null && !epoch.equals(current)) {
            throw new OtherEpochException(epoch, current);
          }
          long latest = changes.latestCursor();
          List<ChangeRow> rows = changes.after(after, kind, document, fact, limit);
          return new ChangeView.ChangePage(
              rows.stream().map(ChangeView::of).toList(),
              next(rows, after, limit, latest),
              latest,
              current);
        });
  }

  /** Behind the last row shown; where none is left, behind all that was looked at. */
  private static long next(List<ChangeRow> rows, long after, int limit, long latest) {
    long shown = rows.isEmpty() ? after : rows.getLast().cursor;
    return rows.size() < limit ? Math.max(shown, latest) : shown;
  }
}
