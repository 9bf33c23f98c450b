package org.tongbao.query.api;

import java.util.List;

/** Some parameters of a request cannot be understood. */
final class RefusedParametersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ParameterError> errors;

  RefusedParametersException(List<ParameterError> errors) {
    super(errors.toString());
    this.errors = List.copyOf(errors);
  }

  List<ParameterError> errors() {
    return errors;
  }
}
