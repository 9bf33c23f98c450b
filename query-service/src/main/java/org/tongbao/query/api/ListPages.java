package org.tongbao.query.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;

/** Reads a list in parts. */
@FunctionalInterface
interface ListPages<T> {

  /**
   * @param then null for the present state
   */
  Page<T> page(@Nullable Instant then, PageRequest request);

  /** What to ask for behind a page that has a next one. */
  default PageRequest behind(PageRequest request, Page<T> page, int rows) {
    return request.behind(Objects.requireNonNull(page.next()), rows);
  }

  /** What a page has beside its items, of a file that ends before {@code next}. */
  default Map<String, @Nullable Object> members(Page<T> first, @Nullable String next) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("next", next);
    members.put("total", first.total());
    return members;
  }

  /** How many rows an export takes at once. */
  default int rowsAtOnce(@Nullable Instant then, int standard) {
    return standard;
  }
}
