package org.tongbao.query.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param filter says in one text which list it is; a token fits no other
 * @param after the key of the last row of the page before, null for the first page
 * @param counted whether the total is wanted, which takes a question of its own
 */
public record PageRequest(String filter, int limit, @Nullable List<String> after, boolean counted) {

  public static final int LIMIT_MAX = 200;
  public static final int LIMIT_STANDARD = 50;

  public PageRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("limit %d, expected 1 at least".formatted(limit));
    }
  }

  /** So many rows of the same list behind this token, not counted again. */
  public PageRequest behind(String token, int rows) {
    return new PageRequest(filter, rows, PageToken.read(token, filter), false);
  }

  /** The same with another number of rows. */
  public PageRequest limitedTo(int rows) {
    return new PageRequest(filter, rows, after, counted);
  }

  /** One more, to see whether another page follows. */
  public int rowsWanted() {
    return limit + 1;
  }
}
