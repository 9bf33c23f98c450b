/**
 * What could not be read, kept with its reason and a pointer to the original. Invariant: each stage
 * writes and clears only its own letters.
 */
@NullMarked
package org.tongbao.contract.deadletter;

import org.jspecify.annotations.NullMarked;
