package org.tongbao.engine;

/** The engine gave up on a document that costs more steps than its length allows. */
public final class StepBudgetExceededException extends RuntimeException {

  public StepBudgetExceededException(long steps, int codeUnits) {
    super("gave up after %d steps on a text of %d UTF-16 code units".formatted(steps, codeUnits));
  }
}
