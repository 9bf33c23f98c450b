package org.tongbao.extract.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tongbao.extract.stream.ExtractStreams;
import org.tongbao.extract.stream.GroupInUseException;
import org.tongbao.extract.stream.StillStartingException;

/** Runs the present engine over everything that raw-documents holds. */
@Path("/admin/reprocess")
public class ReprocessResource {

  private final ExtractStreams streams;

  public ReprocessResource(ExtractStreams streams) {
    this.streams = streams;
  }

  @POST
  public Response reprocess(@HeaderParam("Origin") @Nullable String origin)
      throws InterruptedException {
    if (origin != null) {
      return Problem.response(
          Response.Status.FORBIDDEN, "Pages in a browser may not ask for this; use curl.");
    }
    try {
      streams.reprocess();
      return Response.accepted().build();
    } catch (GroupInUseException | StillStartingException e) {
      return Problem.response(Response.Status.CONFLICT, String.valueOf(e.getMessage()));
    }
  }
}
