package org.tongbao.contract.event;

/** What it was done to: the JSON field {@code object} of a figure. */
public enum ObjectKind {
  CASES,
  SUSPECTS,
  INSIDERS,
  PEOPLE,
  ORGANIZATIONS,
  GANGS,
  PREMISES,
  WEBSITES,
  PLATFORMS,
  ACCOUNTS,
  GROUPS,
  APPS,
  CONTENT,
  PERSONAL_DATA,
  CARDS,
  DEVICES,
  GOODS,
  MONEY,
  CAMPAIGNS,
  TEAMS,
  LEADS,
  OTHER
}
