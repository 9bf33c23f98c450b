package org.tongbao.query.projection.store;

import java.sql.SQLException;

/** Tells a failure that lies in the data, and comes back with it, from one that passes. */
final class Refusal {

  /** SQLSTATE classes: data exception, integrity constraint violation. */
  private static final String DATA = "22";

  private static final String INTEGRITY = "23";

  private Refusal() {}

  /** Whatever is thrown without the database being involved is the data's fault too. */
  static boolean isRefusal(Exception e) {
    if (e instanceof SQLException refused) {
      String state = refused.getSQLState();
      return state != null && (state.startsWith(DATA) || state.startsWith(INTEGRITY));
    }
    return e instanceof RuntimeException && !(e.getCause() instanceof SQLException);
  }
}
