package org.tongbao.extract.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.extract.stream.ExtractStreams;
import org.tongbao.extract.stream.GroupInUseException;
import org.tongbao.extract.stream.StillStartingException;

/** Runs the present engine over everything that raw-documents holds. */
@Path("/admin/reprocess")
public class ReprocessResource {

  private final ExtractStreams streams;
  private final AdministratorAccess access;

  public ReprocessResource(ExtractStreams streams, AdministratorAccess access) {
    this.streams = streams;
    this.access = access;
  }

  @POST
  public Response reprocess(
      @HeaderParam("Host") @Nullable String host,
      @HeaderParam("Origin") @Nullable String origin,
      @HeaderParam("X-API-Key") @Nullable String presentedKey)
      throws InterruptedException {
    Optional<String> objection = access.objection(host, origin, presentedKey);
    if (objection.isPresent()) {
      return Problem.response(Response.Status.FORBIDDEN, objection.get());
    }
    try {
      streams.reprocess();
      return Response.accepted().build();
    } catch (GroupInUseException | StillStartingException e) {
      return Problem.response(Response.Status.CONFLICT, String.valueOf(e.getMessage()));
    }
  }
}
