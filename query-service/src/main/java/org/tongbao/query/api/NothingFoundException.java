package org.tongbao.query.api;

import jakarta.ws.rs.NotFoundException;

/** No document, event or fact of this id stands. */
final class NothingFoundException extends NotFoundException {

  private static final long serialVersionUID = 1L;

  NothingFoundException(String what, String id) {
    super("No %s '%s' stands: it never came, or was taken back.".formatted(what, id));
  }
}
