package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the parameters of one statement: an array for each column, joined again by {@code
 * unnest}. One statement, whatever the number of rows.
 *
 * @param <R> what a row is made of
 */
final class RowSet<R> {

  private record Column<R>(
      String name, String type, String expression, Function<R, @Nullable Object> value) {}

  private final List<Column<R>> columns = new ArrayList<>();

  /** A column whose value PostgreSQL reads from its {@code toString}. */
  RowSet<R> with(String name, String type, Function<R, @Nullable Object> value) {
    columns.add(new Column<>(name, type, "%s." + name, value));
    return this;
  }

  RowSet<R> text(String name, Function<R, @Nullable Object> value) {
    return with(name, "text", value);
  }

  /** A column of type {@code text[]} for code words, which have no comma. */
  RowSet<R> codes(String name, Function<R, List<? extends Enum<?>>> codes) {
    Function<R, @Nullable Object> joined =
        row -> codes.apply(row).stream().map(Enum::name).collect(Collectors.joining(","));
    columns.add(new Column<>(name, "text", "string_to_array(%s." + name + ", ',')", joined));
    return this;
  }

  /** A column of type {@code integer[]}. */
  RowSet<R> numbers(String name, Function<R, int[]> numbers) {
    Function<R, @Nullable Object> written =
        row -> Arrays.toString(numbers.apply(row)).replace('[', '{').replace(']', '}');
    columns.add(new Column<>(name, "text", "%s." + name + "::int4[]", written));
    return this;
  }

  /** The from-item {@code unnest(?::text[], …) as n(event_id, …)}. */
  String as(String alias) {
    return "%s as %s(%s)".formatted(arrays(), alias, names());
  }

  String arrays() {
    return columns.stream()
        .map(column -> "?::" + column.type() + "[]")
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  /** The select list that yields the columns from the from-item. */
  String from(String alias) {
    return columns.stream()
        .map(column -> column.expression().formatted(alias))
        .collect(Collectors.joining(", "));
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** Sets the arrays from this parameter on; returns the number of the next one. */
  int bind(PreparedStatement statement, int from, List<R> rows) throws SQLException {
    Connection connection = statement.getConnection();
    int parameter = from;
    for (Column<R> column : columns) {
      @Nullable String[] values = new @Nullable String[rows.size()];
      for (int i = 0; i < values.length; i++) {
        Object value = column.value().apply(rows.get(i));
        values[i] = value == null ? null : value.toString();
      }
      statement.setArray(parameter++, connection.createArrayOf(column.type(), values));
    }
    return parameter;
  }
}
