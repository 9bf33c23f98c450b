package org.tongbao.query.projection;

/**
 * An event that stands.
 *
 * @param contentHash over all fields but the offsets: equal where the event only moved
 * @param ordinal its place among the events of its document
 */
public record StandingVersion(
    String documentId, String eventId, String fullHash, String contentHash, int ordinal) {}
