package org.tongbao.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * Where to read a partition on.
 *
 * @param topicId tells a topic from a later one of the same name
 * @param leaderEpoch of the last record read: it lets the broker notice a log that was cut and grew
 *     again; null before the first record
 */
public record LogPosition(String topicId, long nextOffset, @Nullable Integer leaderEpoch) {}
