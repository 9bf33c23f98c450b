package org.tongbao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;

/** The published schemas, applied to JSON. */
public final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  public static List<String> errors(String schemaName, JsonNode json) {
    InputStream source =
        Schemas.class.getResourceAsStream("/schema/" + schemaName + ".schema.json");
    Schema schema = REGISTRY.getSchema(source, InputFormat.JSON);
    return schema.validate(json).stream().map(Object::toString).toList();
  }
}
