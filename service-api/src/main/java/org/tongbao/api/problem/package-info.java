/**
 * How a service says that it could not do what was asked. Invariant: every answer of 400 and above
 * is a problem document of RFC 9457.
 */
@NullMarked
package org.tongbao.api.problem;

import org.jspecify.annotations.NullMarked;
