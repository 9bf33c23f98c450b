package org.tongbao.query.facts;

/** What the date of a number rests on. */
public enum AsOfBasis {
  /** The end of the period that the text gives. */
  PERIOD_END,
  /** The day of publication: the number may be older. */
  FROM_PUBLICATION,
  NONE
}
