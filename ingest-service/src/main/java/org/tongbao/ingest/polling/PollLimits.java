package org.tongbao.ingest.polling;

import java.time.Duration;

/**
 * The bounds of polling.
 *
 * @param shortestInterval between two polls of a feed
 * @param longestInterval between two polls of a feed; nothing that a server asks for lasts longer
 * @param shortestSilence of a source that is ever told
 * @param pollTime after which a poll takes no further item; the rest comes with the next one
 * @param lease how long a claimed feed is left to its replica, which renews it while it lives
 * @param hostDelay between two requests to a host, where its robots.txt does not ask for more
 * @param longestHostDelay that a robots.txt can ask for
 * @param turnWait how long a poll waits for a host that others ask
 * @param turnLease after which a host's turn ends though nobody ended it; longer than a request
 * @param attempts to have an item, one a poll, before it is given up
 * @param itemsKept since an item was listed last; then it is forgotten
 * @param concurrentPolls of this replica
 */
public record PollLimits(
    Duration shortestInterval,
    Duration longestInterval,
    Duration shortestSilence,
    Duration pollTime,
    Duration lease,
    Duration hostDelay,
    Duration longestHostDelay,
    Duration turnWait,
    Duration turnLease,
    int attempts,
    Duration itemsKept,
    int concurrentPolls) {}
