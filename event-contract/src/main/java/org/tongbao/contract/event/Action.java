package org.tongbao.contract.event;

/** What was done, as the code words of the event contract name it. */
public enum Action {
  SOLVED,
  INVESTIGATED,
  CAUGHT,
  DETAINED,
  ARRESTED,
  PROSECUTED,
  SENTENCED,
  PENALIZED,
  WARNED,
  SEIZED,
  FROZEN,
  DISMANTLED,
  SHUT_DOWN,
  REMOVED,
  BLOCKED,
  RESCUED,
  RECOVERED,
  INSPECTED,
  IDENTIFIED,
  INVOLVED,
  DEPLOYED,
  LAUNCHED,
  PUBLISHED,
  RECEIVED,
  OTHER
}
