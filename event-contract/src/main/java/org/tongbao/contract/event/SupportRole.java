package org.tongbao.contract.event;

/** What a supporting place of the text contributes to the reading of an event. */
public enum SupportRole {
  UNIT,
  MULTIPLIER,
  VERB,
  SUBJECT,
  TOTAL,
  CAMPAIGN,
  DATE
}
