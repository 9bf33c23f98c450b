package org.tongbao.engine.number;

/** What kind of unit a number has. */
public enum UnitClass {
  /** Counts things, people or times. */
  COUNT,
  /** A currency. */
  MONEY,
  /** Weights, areas, lengths, amounts of data. */
  MEASURE,
  /** Dates, durations, percentages, ages, kinds: the number is no figure. */
  NO_FIGURE
}
