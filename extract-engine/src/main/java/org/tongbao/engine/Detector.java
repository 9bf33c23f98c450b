package org.tongbao.engine;

import java.util.List;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;

/**
 * Finds the statements of one type of event. Stateless and safe for all threads; work and result
 * grow linearly with the text.
 */
public interface Detector {

  /**
   * The statements in any order.
   *
   * @param budget charged for work that may grow faster than the text
   */
  List<Found> detect(Outline outline, ScopeResolver scopes, StepBudget budget);
}
