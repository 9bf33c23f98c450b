package org.tongbao.contract.event;

/** Whether a number is a total of a campaign, of an operation inside it, or of one case. */
public enum Level {
  CAMPAIGN,
  OPERATION,
  CASE
}
