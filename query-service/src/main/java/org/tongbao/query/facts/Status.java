package org.tongbao.query.facts;

/** How far the statements of a fact can be believed together: the first that holds. */
public enum Status {
  DISPUTED,
  SUSPECT,
  SEVERAL,
  AGREED
}
