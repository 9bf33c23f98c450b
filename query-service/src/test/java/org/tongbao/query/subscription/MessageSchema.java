package org.tongbao.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangeMessage;

/** Holds messages against the published schema. */
public final class MessageSchema {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              MessageSchema.class.getResourceAsStream("/schema/change.schema.json"),
              InputFormat.JSON);

  private MessageSchema() {}

  public static ChangeMessage read(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    assertThat(SCHEMA.validate(text, InputFormat.JSON)).as(text).isEmpty();
    try {
      return ContractJson.mapper().readValue(json, ChangeMessage.class);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
