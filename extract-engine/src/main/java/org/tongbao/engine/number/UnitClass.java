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
  NO_FIGURE,
  /** A word that only begins like a unit (9000场所): the number has none. */
  NO_UNIT
}
