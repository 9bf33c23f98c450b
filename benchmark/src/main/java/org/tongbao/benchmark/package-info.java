/**
 * How fast extraction is, and what other libraries take for the same text in the same run.
 * Invariant: every contender reads the same documents, on one thread, under one collector; the
 * corpus is the same in every JVM.
 */
@NullMarked
package org.tongbao.benchmark;

import org.jspecify.annotations.NullMarked;
