package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Span;

/** The numbers of a document that are no figures, with why; reads the document once more. */
public final class LeftOutNumbers {

  /**
   * @param number with its unit, in the normalised text
   * @param rule that says so; null where no verb of enforcement owns the number
   */
  public record LeftOut(Span number, @Nullable FigureRule rule) {}

  private LeftOutNumbers() {}

  /**
   * Those with a unit, in the order of the text; dates, percentages and the like are not among
   * them.
   */
  public static List<LeftOut> of(Outline outline, ScopeResolver scopes, StepBudget budget) {
    Listening frames = new Listening();
    new FigureDetector(frames).detect(outline, scopes, budget);
    return frames.leftOut.stream()
        .sorted(Comparator.comparingInt(number -> number.number().start()))
        .toList();
  }

  private static final class Listening extends FrameReader {

    private final List<LeftOut> leftOut = new ArrayList<>();

    @Override
    @Nullable Exclusion exclusionOf(Site site) {
      Exclusion exclusion = super.exclusionOf(site);
      if (exclusion != null) {
        add(site, exclusion);
      }
      return exclusion;
    }

    @Override
    @Nullable Draft read(Site site, Memory memory) {
      Draft draft = super.read(site, memory);
      if (draft == null) {
        add(site, null);
      }
      return draft;
    }

    private void add(Site site, @Nullable FigureRule rule) {
      Quantity quantity = site.quantity();
      if (quantity.classifier() != null && !quantity.bareOne()) {
        leftOut.add(new LeftOut(new Span(quantity.start(), quantity.end()), rule));
      }
    }
  }
}
