package org.tongbao.ingest.polling;

import java.time.Duration;

/**
 * The bounds of polling.
 *
 * @param pollTime after which a poll takes no further item; the rest comes with the next one
 * @param lease how long a claimed feed is left to its replica; longer than a poll can take, else
 *     two replicas poll one feed
 * @param hostDelay between two requests to a host, where its robots.txt does not ask for more
 * @param longestHostDelay that a robots.txt can ask for
 * @param attempts to have an item, one a poll, before it is given up
 * @param concurrentPolls of this replica
 */
public record PollLimits(
    Duration pollTime,
    Duration lease,
    Duration hostDelay,
    Duration longestHostDelay,
    int attempts,
    int concurrentPolls) {}
