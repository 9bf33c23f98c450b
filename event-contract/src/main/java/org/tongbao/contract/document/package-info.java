/**
 * Documents on their way: the raw record that ingest publishes and the closing record that makes a
 * revision of its events visible as a whole. Invariant: the key of both is the documentId, derived
 * once, on ingest.
 */
@NullMarked
package org.tongbao.contract.document;

import org.jspecify.annotations.NullMarked;
