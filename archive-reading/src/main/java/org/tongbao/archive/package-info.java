/**
 * Archives (zip, tar, tar.gz) and web crawls (WARC), read one entry at a time. Invariant: every
 * entry is told exactly once, in the archive's order, as a document, as refused with its reason, or
 * as passed over; at most one document is in memory, and no archive, however it was made, costs
 * more than {@link org.tongbao.archive.ArchiveLimits} allow.
 */
@NullMarked
package org.tongbao.archive;

import org.jspecify.annotations.NullMarked;
