/**
 * Failures on purpose, for tests. Invariant: none of them can be switched on without {@code
 * tongbao.test-hooks=true}, which no production configuration sets.
 */
@NullMarked
package org.tongbao.extract.hook;

import org.jspecify.annotations.NullMarked;
