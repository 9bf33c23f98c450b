package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads people to the description of the API. */
@Path("/")
public class StartPage {

  @GET
  public Response start() {
    return Response.seeOther(URI.create("/api/")).build();
  }
}
