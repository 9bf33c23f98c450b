package org.tongbao.testing.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;

/**
 * One operation of a described API.
 *
 * @param method in capitals
 * @param path with {@code {names}} for what varies
 */
public record ApiOperation(String method, String path, Operation described) {

  public List<Parameter> parameters() {
    return described.getParameters() == null ? List.of() : described.getParameters();
  }

  /** The roles that a key needs, as the description names them; empty where it takes none. */
  public List<String> roles() {
    List<SecurityRequirement> requirements = described.getSecurity();
    return requirements == null
        ? List.of()
        : requirements.stream()
            .flatMap(requirement -> requirement.values().stream())
            .flatMap(List::stream)
            .distinct()
            .toList();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
