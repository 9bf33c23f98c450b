/**
 * The broker and the database that tests talk to. Invariant: a test sees the same face whether they
 * are embedded or run in containers, and both are real.
 */
@NullMarked
package org.tongbao.testing;

import org.jspecify.annotations.NullMarked;
