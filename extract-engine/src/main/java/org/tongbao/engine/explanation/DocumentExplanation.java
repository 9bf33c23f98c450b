package org.tongbao.engine.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.rule.GrammarRule;

/**
 * Why a document gives the events that it gives, and why some of its numbers are no figures.
 *
 * @param reportsEnforcement whether it was read for events at all
 * @param events in the order of the text
 * @param leftOut numbers that are no figures, in the order of the text
 */
public record DocumentExplanation(
    boolean reportsEnforcement, List<Explanation> events, List<LeftOutNumber> leftOut) {

  /** Of a document that reports no enforcement. */
  public static final DocumentExplanation NO_REPORT =
      new DocumentExplanation(false, List.of(), List.of());

  /**
   * @param words the number with its unit, as written
   * @param start offset into the cleaned text
   * @param rule that says so; null where no verb of enforcement owns the number
   */
  public record LeftOutNumber(String words, int start, int end, @Nullable GrammarRule rule) {}
}
