package org.tongbao.engine;

/**
 * Counts the steps of work on one document and ends it where they grow faster than its length.
 * Confined to one thread.
 */
public final class StepBudget {

  /** Ordinary bulletins take less than a fifteenth of this. */
  static final long STEPS_PER_CODE_UNIT = 400;

  private static final long STEPS_FOR_ANY_TEXT = 100_000;

  private final int codeUnits;
  private final long limit;
  private long steps;

  private StepBudget(int codeUnits, long limit) {
    this.codeUnits = codeUnits;
    this.limit = limit;
  }

  public static StepBudget forText(int codeUnits) {
    return new StepBudget(codeUnits, STEPS_FOR_ANY_TEXT + STEPS_PER_CODE_UNIT * codeUnits);
  }

  /**
   * Counts work that is about to be done, in units of one look at a code unit or a word.
   *
   * @throws StepBudgetExceededException once the text's budget is spent
   */
  public void spend(long amount) {
    steps += amount;
    if (steps > limit) {
      throw new StepBudgetExceededException(steps, codeUnits);
    }
  }

  public long spent() {
    return steps;
  }
}
