package org.tongbao.query.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the token of the following page, null on the last one
 * @param total how many there are in all pages
 */
public record Page<T>(List<T> items, @Nullable String next, Total total) {

  /** The same page with other items, one for each. */
  public <R> Page<R> map(Function<? super T, R> item) {
    return new Page<>(items.stream().map(item).toList(), next, total);
  }

  /**
   * The page that rows make which were asked for with one row more than the limit.
   *
   * @param key the place of a row in the order of the list
   */
  public static <R, T> Page<T> of(
      List<R> rows,
      PageRequest request,
      Supplier<Total> total,
      Function<R, List<String>> key,
      Function<R, T> item) {
    boolean more = rows.size() > request.limit();
    List<R> shown = more ? rows.subList(0, request.limit()) : rows;
    return new Page<>(
        shown.stream().map(item).toList(),
        more ? PageToken.write(request.filter(), key.apply(shown.getLast())) : null,
        request.counted() ? total.get() : Total.NOT_COUNTED);
  }
}
