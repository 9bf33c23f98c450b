package org.tongbao.extract.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
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
  public Response reprocess() throws InterruptedException {
    try {
      streams.reprocess();
      return Response.accepted().build();
    } catch (GroupInUseException | StillStartingException e) {
      return Problems.response(
          Problem.of(Response.Status.CONFLICT, String.valueOf(e.getMessage())));
    }
  }
}
