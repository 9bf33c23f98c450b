/**
 * Which document an address names. Invariant: an address that was seen once keeps its document
 * until somebody joins that document to another; what has never been seen is named as the command
 * line names it.
 */
@NullMarked
package org.tongbao.ingest.identity;

import org.jspecify.annotations.NullMarked;
