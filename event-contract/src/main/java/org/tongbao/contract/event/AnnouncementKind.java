package org.tongbao.contract.event;

/** What kind of announcement a document reports. */
public enum AnnouncementKind {
  LAUNCH,
  MEETING,
  PRESS_CONFERENCE,
  CASES_PUBLISHED,
  CLOSING
}
