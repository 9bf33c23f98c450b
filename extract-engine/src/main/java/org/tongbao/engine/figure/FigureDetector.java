package org.tongbao.engine.figure;

import java.util.List;
import org.tongbao.engine.Detector;
import org.tongbao.engine.Found;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;

/** Finds the quantities that report an outcome or the effort of enforcement. */
public final class FigureDetector implements Detector {

  @Override
  public List<Found> detect(Outline outline, ScopeResolver scopes, StepBudget budget) {
    return List.of();
  }
}
