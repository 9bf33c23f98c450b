package org.tongbao.contract.event;

/** How the number is hedged. */
public enum Bound {
  EXACT,
  AT_LEAST,
  AT_MOST,
  ABOUT,
  RANGE
}
