package org.tongbao.query.export;

/**
 * An export ended before its list did.
 *
 * @param rows how many it has
 * @param next what to pass as {@code after} to go on
 */
public record Cut(int rows, String next) {

  public String words() {
    return "cut after %d rows: there are more; go on with after=%s".formatted(rows, next);
  }
}
