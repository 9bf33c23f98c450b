package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.api.sheet.Addresses;
import org.tongbao.query.api.sheet.FactSheet;
import org.tongbao.query.api.sheet.StatementSheet;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.store.FactAndRelated;
import org.tongbao.query.facts.store.FactFilter;
import org.tongbao.query.facts.store.FactReading;
import org.tongbao.query.facts.store.FigureLimitException;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Facts: what all documents together say about one quantity. */
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {

  private record Listed(FactFilter filter, Moment moment) {}

  private record Statements(String factId) {}

  private final FactReading facts;
  private final Lists lists;
  private final ReadSnapshot snapshot;

  FactResource(FactReading facts, Lists lists, ReadSnapshot snapshot) {
    this.facts = facts;
    this.lists = lists;
    this.snapshot = snapshot;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    FactFilter filter =
        new FactFilter(
            parameters.text("series"),
            parameters.year("edition"),
            parameters.code("action", Action.class),
            parameters.code("object", ObjectKind.class),
            parameters.code("crime", Crime.class),
            parameters.region("region"),
            parameters.code("level", Level.class));
    Moment moment = Moment.of(parameters);
    Listing listing =
        lists.listing(parameters, headers, new Listed(filter, moment), FactReading.KEY);
    return lists.answer(
        "facts",
        listing,
        moment.knownAt(),
        FactSheet.of(new Addresses(uri.getBaseUri())),
        new FactPages(filter, moment.asOf()));
  }

  @GET
  @Path("/{factId}")
  public FactView get(@PathParam("factId") String factId, @Context UriInfo uri) {
    Parameters parameters = Parameters.of(uri);
    Moment moment = Moment.of(parameters);
    parameters.done();
    return snapshot.read(moment.knownAt(), then -> one(factId, then, moment.asOf()));
  }

  @GET
  @Path("/{factId}/statements")
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
  public Response statements(
      @PathParam("factId") String factId, @Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = Parameters.of(uri);
    Listing listing =
        lists.listing(parameters, headers, new Statements(factId), FactReading.STATEMENT_KEY);
    return lists.answer(
        "statements",
        listing,
        null,
        StatementSheet.of(factId, new Addresses(uri.getBaseUri())),
        (_, request) -> statements(factId, request));
  }

  private Page<Fact.Said> statements(String factId, PageRequest request) {
    if (facts.findById(factId) == null) {
      throw new NothingFoundException("fact", factId);
    }
    return facts.statements(factId, request);
  }

  private Page<FactView> page(
      FactFilter filter, @Nullable Instant then, @Nullable LocalDate asOf, PageRequest request) {
    Page<FactAndRelated> page =
        then == null
            ? facts.page(filter, asOf, request)
            : computing(() -> facts.pageThen(filter, then, asOf, request));
    return new Page<>(page.items().stream().map(FactView::of).toList(), page.next(), page.total());
  }

  private FactView one(String factId, @Nullable Instant then, @Nullable LocalDate asOf) {
    Optional<FactAndRelated> fact =
        then == null ? facts.one(factId, asOf) : computing(() -> facts.oneThen(factId, then, asOf));
    return fact.map(FactView::of).orElseThrow(() -> new NothingFoundException("fact", factId));
  }

  private final class FactPages implements ListPages<FactView> {

    private final FactFilter filter;
    private final @Nullable LocalDate asOf;

    FactPages(FactFilter filter, @Nullable LocalDate asOf) {
      this.filter = filter;
      this.asOf = asOf;
    }

    @Override
    public Page<FactView> page(@Nullable Instant then, PageRequest request) {
      return FactResource.this.page(filter, then, asOf, request);
    }

    /** Facts of the past are computed all together, whatever part of them is asked for. */
    @Override
    public int rowsAtOnce(@Nullable Instant then, int standard) {
      return then == null ? standard : Integer.MAX_VALUE - 1;
    }
  }

  private static <T> T computing(Supplier<T> past) {
    try {
      return past.get();
    } catch (FigureLimitException e) {
      throw new RefusedParametersException(
          List.of(new ParameterError("knownAt", String.valueOf(e.getMessage()))));
    }
  }
}
