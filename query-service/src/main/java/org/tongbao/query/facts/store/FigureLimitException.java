package org.tongbao.query.facts.store;

/** A state of the past would have to be computed from more figures than are looked at. */
public final class FigureLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FigureLimitException(int limit) {
    super(
        "would compute facts anew from more than %d figures; name a series and an edition"
            .formatted(limit));
  }
}
