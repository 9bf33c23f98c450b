package org.tongbao.engine.structure;

/** What a line of the cleaned text is. */
public enum BlockKind {
  TITLE,
  HEADING,
  PARAGRAPH,
  TABLE_ROW,
  /** One entry of a list of references (参考资料): nothing in it is an event. */
  REFERENCE,
  /** Banners, menus, hot lists, dates and bylines: nothing in it is an event. */
  FURNITURE
}
