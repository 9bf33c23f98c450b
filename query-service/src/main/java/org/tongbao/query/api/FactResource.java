package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.facts.store.FactFilter;
import org.tongbao.query.facts.store.FactReading;
import org.tongbao.query.facts.store.StoredFact;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Facts: what all documents together say about one quantity. */
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {

  private final FactReading facts;
  private final ReadSnapshot snapshot;

  FactResource(FactReading facts, ReadSnapshot snapshot) {
    this.facts = facts;
    this.snapshot = snapshot;
  }

  @GET
  public Page<FactView> list(@Context UriInfo uri) {
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
    PageRequest request = parameters.page(filter, FactReading.KEY_PARTS);
    return snapshot.read(() -> page(filter, request));
  }

  @GET
  @Path("/{factId}")
  public FactView get(@PathParam("factId") String factId, @Context UriInfo uri) {
    Parameters.of(uri).done();
    return snapshot.read(() -> one(factId));
  }

  private Page<FactView> page(FactFilter filter, PageRequest request) {
    Page<StoredFact> page = facts.page(filter, request);
    return new Page<>(views(page.items()), page.next(), page.total());
  }

  private FactView one(String factId) {
    @Nullable StoredFact fact = facts.findById(factId);
    if (fact == null) {
      throw new NothingFoundException("fact", factId);
    }
    return views(List.of(fact)).getFirst();
  }

  private List<FactView> views(List<StoredFact> rows) {
    Set<String> relationIds = rows.stream().map(row -> row.relationId).collect(Collectors.toSet());
    Map<String, List<StoredFact>> related =
        facts.related(relationIds).stream().collect(Collectors.groupingBy(row -> row.relationId));
    return rows.stream()
        .map(row -> view(row, related.getOrDefault(row.relationId, List.of())))
        .toList();
  }

  private static FactView view(StoredFact row, List<StoredFact> sameRelation) {
    return FactView.of(
        row.fact(),
        sameRelation.stream()
            .filter(other -> !other.factId.equals(row.factId))
            .map(FactView.Related::of)
            .toList());
  }
}
