package org.tongbao.query.projection;

/** The log is not the one that was read so far: going on would skip records without a word. */
public final class RebuildNeededException extends RuntimeException {

  public RebuildNeededException(String found) {
    super(
        found
            + " The tables no longer follow the log, and the projection must be rebuilt: start once"
            + " with tongbao.projection.on-replaced-log=rebuild, which empties the tables and reads"
            + " the log again from its start. What was known before is then forgotten.");
  }
}
