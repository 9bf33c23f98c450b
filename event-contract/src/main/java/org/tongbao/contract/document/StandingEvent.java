package org.tongbao.contract.document;

/** One event that stands in a revision: its id and the full hash of the record that says it. */
public record StandingEvent(String id, String fullHash) {}
