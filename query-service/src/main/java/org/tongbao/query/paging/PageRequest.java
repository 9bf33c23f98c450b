package org.tongbao.query.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param filter says in one text which list it is; a token fits no other
 * @param after the key of the last row of the page before, null for the first page
 */
public record PageRequest(String filter, int limit, @Nullable List<String> after) {

  public static final int LIMIT_MAX = 200;
  public static final int LIMIT_STANDARD = 50;

  public PageRequest {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit %d, expected 1 to %d".formatted(limit, LIMIT_MAX));
    }
  }

  /** One more, to see whether another page follows. */
  public int rowsWanted() {
    return limit + 1;
  }
}
