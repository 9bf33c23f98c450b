/**
 * Documents from files and web addresses into the running system. Invariant: each document offered
 * is answered for, taken or refused with a reason, and what is in memory at once is bounded.
 */
@NullMarked
package org.tongbao.standalone.feeding;

import org.jspecify.annotations.NullMarked;
