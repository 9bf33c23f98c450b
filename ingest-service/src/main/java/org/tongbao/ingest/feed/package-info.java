/**
 * What is subscribed to: feeds, their health and when they are polled next. Invariant: a feed that
 * is not paused or gone always has a next poll, between the shortest and the longest interval away.
 */
@NullMarked
package org.tongbao.ingest.feed;

import org.jspecify.annotations.NullMarked;
