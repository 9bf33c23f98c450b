package org.tongbao.api.access;

/** Whether a request may go on, and if not, why. */
public enum Verdict {
  ALLOWED,
  FOREIGN_ADDRESS,
  FOREIGN_HOST,
  FOREIGN_ORIGIN,
  KEY_UNSET,
  KEY_MISSING,
  KEY_WRONG
}
