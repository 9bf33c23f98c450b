package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.ChangeSheet;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.changelog.ChangeRow;
import org.tongbao.query.changelog.ChangeRows;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.Total;

/** The change log, to be followed from a cursor on. */
@Path("/v1/changes")
@Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
public class ChangeResource {

  private record Wanted(
      @Nullable ChangeKind kind,
      @Nullable String document,
      @Nullable String fact,
      @Nullable String epoch) {}

  private final ChangeRows changes;
  private final Exports exports;
  private final ExportSettings settings;
  private final ReadSnapshot snapshot;

  ChangeResource(
      ChangeRows changes, Exports exports, ExportSettings settings, ReadSnapshot snapshot) {
    this.changes = changes;
    this.exports = exports;
    this.settings = settings;
    this.snapshot = snapshot;
  }

  @GET
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    @Nullable Long given = parameters.number("after", 0, Long.MAX_VALUE);
    Wanted wanted =
        new Wanted(
            parameters.code("kind", ChangeKind.class, ChangeKind::wireName),
            parameters.text("document"),
            parameters.text("fact"),
            parameters.text("epoch"));
    Listing.@Nullable Export export = Listing.export(parameters, headers, settings.rows());
    @Nullable Integer limit =
        export == null ? parameters.integer("limit", 1, PageRequest.LIMIT_MAX) : null;
    parameters.done();
    long after = given == null ? 0 : given;
    if (export == null) {
      int rows = limit == null ? PageRequest.LIMIT_STANDARD : limit;
      return Response.ok(
              snapshot.read(() -> page(wanted, after, rows)), MediaType.APPLICATION_JSON_TYPE)
          .build();
    }
    return exports.answer(
        "changes",
        export,
        behind(after, export.rows()),
        null,
        ChangeSheet.of(new Addresses(uri.getBaseUri())),
        new ChangePages(wanted));
  }

  private ChangeView.ChangePage page(Wanted wanted, long after, int limit) {
    String epoch = requireEpoch(wanted);
    long latest = changes.latestCursor();
    List<ChangeRow> rows = rows(wanted, after, limit);
    return new ChangeView.ChangePage(
        rows.stream().map(ChangeView::of).toList(),
        next(rows, after, limit, latest),
        latest,
        epoch);
  }

  private List<ChangeRow> rows(Wanted wanted, long after, int limit) {
    return changes.after(after, wanted.kind(), wanted.document(), wanted.fact(), limit);
  }

  private String requireEpoch(Wanted wanted) {
    String current = changes.epoch();
    if (wanted.epoch() != null && !wanted.epoch().equals(current)) {
      throw new OtherEpochException(wanted.epoch(), current);
    }
    return current;
  }

  /** Behind the last row shown; where none is left, behind all that was looked at. */
  private static long next(List<ChangeRow> rows, long after, int limit, long latest) {
    long shown = rows.isEmpty() ? after : rows.getLast().cursor;
    return rows.size() < limit ? Math.max(shown, latest) : shown;
  }

  /** The key of this list is the cursor as it stands. */
  private static PageRequest behind(long cursor, int rows) {
    return new PageRequest("", rows, List.of(Long.toString(cursor)), false);
  }

  private final class ChangePages implements ListPages<ChangeView> {

    private final Wanted wanted;

    ChangePages(Wanted wanted) {
      this.wanted = wanted;
    }

    @Override
    public Page<ChangeView> page(@Nullable Instant then, PageRequest request) {
      requireEpoch(wanted);
      long after = Long.parseLong(Objects.requireNonNull(request.after()).getFirst());
      List<ChangeView> views =
          rows(wanted, after, request.rowsWanted()).stream().map(ChangeView::of).toList();
      if (views.size() <= request.limit()) {
        return new Page<>(views, null, Total.NOT_COUNTED);
      }
      List<ChangeView> shown = views.subList(0, request.limit());
      return new Page<>(shown, Long.toString(shown.getLast().cursor()), Total.NOT_COUNTED);
    }

    @Override
    public Map<String, @Nullable Object> members(Page<ChangeView> first, @Nullable String next) {
      long latest = changes.latestCursor();
      return Map.of(
          "next",
          next == null ? latest : Long.valueOf(next),
          "latest",
          latest,
          "epoch",
          changes.epoch());
    }

    @Override
    public PageRequest behind(PageRequest request, Page<ChangeView> page, int rows) {
      return ChangeResource.behind(Long.parseLong(Objects.requireNonNull(page.next())), rows);
    }
  }
}
