package org.tongbao.query.projection;

/** The log is not the one that was read so far: going on would skip records without a word. */
public final class RebuildNeededException extends RuntimeException {

  public RebuildNeededException(String found) {
    super(
        found
            + " The tables no longer follow the log, and the projection must be rebuilt:"
            + " ./tongbao rebuild projection, or a start with"
            + " tongbao.projection.on-replaced-log=rebuild. The tables are then mended by what the"
            + " log says; what was known before stays.");
  }
}
