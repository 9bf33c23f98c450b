/**
 * Reading of documents: bytes and hints in; charset, format, metadata, cleaned text and identity
 * out. Invariant: the same bytes and hints give the same reading everywhere, on ingest, in extract
 * and on the command line.
 */
@NullMarked
package org.tongbao.reading;

import org.jspecify.annotations.NullMarked;
