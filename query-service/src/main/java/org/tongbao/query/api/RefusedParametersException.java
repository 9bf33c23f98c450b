package org.tongbao.query.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.tongbao.api.problem.Problem;

/** Some parameters of a request cannot be understood. */
final class RefusedParametersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ParameterError> errors;

  RefusedParametersException(List<ParameterError> errors) {
    super(errors.toString());
    this.errors = List.copyOf(errors);
  }

  Problem problem() {
    String detail =
        errors.size() == 1
            ? "1 parameter was refused: see errors."
            : errors.size() + " parameters were refused: see errors.";
    return Problem.of(Response.Status.BAD_REQUEST, detail).with(Map.of("errors", errors));
  }
}
