package org.tongbao.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet by its columns.
 *
 * @param <T> what a row is read from
 * @param <R> what the columns read, made once for each row
 */
public final class Columns<T, R> implements Sheet<T> {

  private record Column<R>(String heading, Function<R, @Nullable Object> value) {}

  private final Function<T, R> reading;
  private final List<Column<R>> columns;

  private Columns(Function<T, R> reading, List<Column<R>> columns) {
    this.reading = reading;
    this.columns = List.copyOf(columns);
  }

  public static <T> Columns<T, T> of() {
    return readBy(row -> row);
  }

  public static <T, R> Columns<T, R> readBy(Function<T, R> reading) {
    return new Columns<>(reading, List.of());
  }

  /** The same with one more: null is an empty cell, a list is its members with blanks between. */
  public Columns<T, R> with(String heading, Function<R, @Nullable Object> value) {
    List<Column<R>> more = new ArrayList<>(columns);
    more.add(new Column<>(heading, value));
    return new Columns<>(reading, more);
  }

  /** The same with one more, of something that a row may not have. */
  public <P> Columns<T, R> with(
      String heading, Function<R, @Nullable P> part, Function<P, @Nullable Object> value) {
    return with(
        heading,
        row -> {
          @Nullable P read = part.apply(row);
          return read == null ? null : value.apply(read);
        });
  }

  @Override
  public List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  @Override
  public List<String> cells(T row) {
    R read = reading.apply(row);
    return columns.stream().map(column -> SheetCell.of(column.value().apply(read))).toList();
  }
}
