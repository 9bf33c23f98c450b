/**
 * The intake of documents in plain Java: what a sender may say, what is refused and why, and the
 * order in which things happen. Invariant: a document is called accepted only once the log has
 * acknowledged it, and a refused one leaves nothing behind.
 */
@NullMarked
package org.tongbao.ingest.document;

import org.jspecify.annotations.NullMarked;
