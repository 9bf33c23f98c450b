package org.tongbao.extract.topology;

import org.tongbao.extract.document.Handling;

/**
 * Stands between the records of a raw document and the state that speaks of them. Does nothing but
 * in tests of crashes.
 */
@FunctionalInterface
public interface StateBarrier {

  /** Lets every state through at once. */
  StateBarrier OPEN = _ -> {};

  /** Called when all records of {@code handling} are sent and its state is not yet written. */
  void beforeState(Handling.Effective handling);
}
