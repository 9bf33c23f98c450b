/**
 * Feeds on the command line. Invariant: nothing is kept here; ingest has the feeds and knows how
 * they are.
 */
@NullMarked
package org.tongbao.standalone.feeds;

import org.jspecify.annotations.NullMarked;
