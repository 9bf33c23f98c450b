package org.tongbao.query.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value as a spreadsheet may have it. What begins like a formula gets an apostrophe in front,
 * which makes it text, unless it is a plain number.
 */
final class SheetCell {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}([.][0-9]{1,40})?");

  /** Of full width too: some spreadsheets take them for the same. */
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private static final String TEXT_MARK = "'";

  private SheetCell() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Collection<?> members ->
          harmless(members.stream().map(SheetCell::of).collect(Collectors.joining(" ")));
      default -> harmless(value.toString());
    };
  }

  private static String harmless(String text) {
    boolean formula =
        !text.isEmpty()
            && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return formula ? TEXT_MARK + text : text;
  }
}
