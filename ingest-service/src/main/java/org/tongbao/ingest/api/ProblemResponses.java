package org.tongbao.ingest.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.tongbao.api.problem.Problem;

/** Says in the OpenAPI document that every error is a problem by RFC 9457. */
@OpenApiFilter
public class ProblemResponses implements OASFilter {

  private static final String NAME = "Problem";
  private static final Map<String, Schema.SchemaType> MEMBERS =
      Map.of(
          "type", Schema.SchemaType.STRING,
          "title", Schema.SchemaType.STRING,
          "status", Schema.SchemaType.INTEGER,
          "detail", Schema.SchemaType.STRING);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().addSchema(NAME, schema());
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
        .filter(response -> isError(response.getKey()))
        .forEach(response -> describe(response.getValue()));
  }

  private static boolean isError(String status) {
    return status.startsWith("4") || status.startsWith("5");
  }

  private static void describe(APIResponse response) {
    MediaType problem =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME));
    response.content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
  }

  private static Schema schema() {
    Schema schema =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("A problem by RFC 9457; its type is a URN that programs can rely on");
    MEMBERS.forEach(
        (name, type) -> schema.addProperty(name, OASFactory.createSchema().addType(type)));
    return schema;
  }
}
