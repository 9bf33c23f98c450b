package org.tongbao.query.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.service.ProjectionService;

/** Makes anew what can be made anew; each answer comes when it is done. */
@Path("/admin/rebuild")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

  /**
   * What a rebuild came to.
   *
   * @param changes rows of the change log that it wrote
   */
  public record Rebuilt(String what, int changes) {}

  /** The epoch from now on. */
  public record Renewed(String epoch) {}

  private final ProjectionService projection;

  RebuildResource(ProjectionService projection) {
    this.projection = projection;
  }

  @POST
  @Path("/facts")
  public Response facts() throws InterruptedException {
    return rebuild("facts", projection::rebuildFacts);
  }

  @POST
  @Path("/projection")
  public Response projection() throws InterruptedException {
    return rebuild("projection", projection::rebuildProjection);
  }

  @POST
  @Path("/epoch")
  public Renewed epoch() throws SQLException {
    return new Renewed(projection.renewEpoch());
  }

  private static Response rebuild(String what, Rebuilding rebuilding) throws InterruptedException {
    try {
      return Response.ok(new Rebuilt(what, rebuilding.run().changes())).build();
    } catch (IllegalStateException e) {
      return conflict(e);
    } catch (ExecutionException e) {
      @Nullable Throwable cause = e.getCause();
      return conflict(cause == null ? e : cause);
    }
  }

  private static Response conflict(Throwable e) {
    return Problems.response(Problem.of(Response.Status.CONFLICT, String.valueOf(e.getMessage())));
  }

  @FunctionalInterface
  private interface Rebuilding {
    Progress run() throws InterruptedException, ExecutionException;
  }
}
