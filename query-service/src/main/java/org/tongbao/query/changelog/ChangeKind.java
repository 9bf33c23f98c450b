package org.tongbao.query.changelog;

/** What happened to an event or a fact. */
public enum ChangeKind {
  EVENT_ADDED("event.added"),
  EVENT_CHANGED("event.changed"),
  EVENT_RETRACTED("event.retracted"),
  FACT_ADDED("fact.added"),
  FACT_CHANGED("fact.changed"),
  FACT_DISPUTED("fact.disputed"),
  FACT_WITHDRAWN("fact.withdrawn");

  private final String wireName;

  ChangeKind(String wireName) {
    this.wireName = wireName;
  }

  /** The value of the column {@code kind}, which subscribers see too. */
  public String wireName() {
    return wireName;
  }
}
