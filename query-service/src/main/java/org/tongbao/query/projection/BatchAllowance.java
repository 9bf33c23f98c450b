package org.tongbao.query.projection;

/**
 * How many records the next batch may have. A failure makes batches small, so that one that was too
 * much for its time limit gets through; successes make them large again. Not for several threads.
 */
public final class BatchAllowance {

  private static final int SHRINK_FACTOR = 8;
  private static final int GROWTH_FACTOR = 2;

  private final int limitRecords;
  private int records;

  public BatchAllowance(int limitRecords) {
    this.limitRecords = limitRecords;
    this.records = limitRecords;
  }

  public int records() {
    return records;
  }

  public void succeeded() {
    records = (int) Math.min(limitRecords, (long) records * GROWTH_FACTOR);
  }

  public void failed() {
    records = Math.max(1, records / SHRINK_FACTOR);
  }
}
