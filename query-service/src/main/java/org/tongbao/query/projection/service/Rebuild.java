package org.tongbao.query.projection.service;

import java.util.concurrent.CompletableFuture;
import org.tongbao.query.projection.Progress;

/**
 * Something that people ask the projection to make anew; its own thread does so between batches.
 *
 * @param done what it came to
 */
record Rebuild(What what, CompletableFuture<Progress> done) {

  /** What is made anew. */
  enum What {
    /** The facts, from the events that stand. */
    FACTS,
    /** All tables, from the log. */
    PROJECTION
  }

  static Rebuild of(What what) {
    return new Rebuild(what, new CompletableFuture<>());
  }
}
