package org.tongbao.extract.api;

import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 has it. */
record Problem(String type, String title, int status, String detail) {

  private static final String MEDIA_TYPE = "application/problem+json";

  static Response response(Response.Status status, String detail) {
    Problem problem =
        new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
    return Response.status(status).type(MEDIA_TYPE).entity(problem).build();
  }
}
