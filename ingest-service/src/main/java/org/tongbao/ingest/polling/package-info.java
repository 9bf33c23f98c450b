/**
 * Asking feeds for what is new, with manners: conditionally, as robots.txt allows, one request at a
 * time a host. Invariant: what a poll brought is marked as taken only after the log has
 * acknowledged it, so a poll that dies repeats at most itself.
 */
@NullMarked
package org.tongbao.ingest.polling;

import org.jspecify.annotations.NullMarked;
