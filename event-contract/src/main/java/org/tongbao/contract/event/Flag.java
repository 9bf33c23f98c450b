package org.tongbao.contract.event;

/** A doubt about an event. Flags never hide an event. */
public enum Flag {
  /** The sentence names another campaign or edition than the heading above it. */
  HEADING_CONFLICT,
  /** A date such as 同月 stands without a date that it could count from. */
  RELATIVE_DATE_UNRESOLVED,
  /** The text most likely has a wrong character, such as 默客 for 黑客. */
  SUSPECTED_TYPO,
  /** The text gives an order of magnitude only, such as 数亿元. */
  INDEFINITE
}
