package org.tongbao.ingest.feed;

/**
 * All feeds together.
 *
 * @param failing whose last poll failed
 * @param silent beyond their habit
 * @param textless whose last articles gave no text
 */
public record FeedCounts(
    long active, long paused, long gone, long failing, long silent, long textless) {

  public static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0, 0, 0);
}
