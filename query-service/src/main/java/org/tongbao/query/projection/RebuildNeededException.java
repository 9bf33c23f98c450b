package org.tongbao.query.projection;

/** The log is not the one that was read so far: going on would skip records without a word. */
public final class RebuildNeededException extends RuntimeException {

  public RebuildNeededException(String found) {
    super(
        found
            + " The tables no longer follow the log: run `rebuild projection`, which reads it again"
            + " from the start.");
  }
}
