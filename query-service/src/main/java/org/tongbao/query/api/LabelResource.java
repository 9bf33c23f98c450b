package org.tongbao.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.tongbao.query.label.Label;
import org.tongbao.query.label.Labels;

/** Every code in Chinese and English. */
@Path("/v1/labels")
@Produces(MediaType.APPLICATION_JSON)
public class LabelResource {

  private final Map<String, List<Label>> labels = Labels.read();

  @GET
  public Map<String, List<Label>> list(@Context UriInfo uri) {
    Parameters.of(uri).done();
    return labels;
  }
}
