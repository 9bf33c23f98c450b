package org.tongbao.engine.scope;

/** The slots of a scope, each with an origin of its own. */
public enum Slot {
  SERIES,
  EDITION,
  OPERATION,
  CRIMES,
  REGION,
  AGENCY,
  FROM,
  TO,
  LEVEL
}
