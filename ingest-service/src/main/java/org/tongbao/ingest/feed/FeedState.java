package org.tongbao.ingest.feed;

/** Whether a feed is polled. */
public enum FeedState {
  ACTIVE,
  /** By its keeper, until resumed. */
  PAUSED,
  /** Its server said 410; it is asked no more until somebody resumes it. */
  GONE
}
