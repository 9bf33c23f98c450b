/**
 * Secrets as they are stored. Invariant: who has the database alone, or a copy of it, has no
 * secret; and what is sealed for one owner opens for no other.
 */
@NullMarked
package org.tongbao.query.subscription.seal;

import org.jspecify.annotations.NullMarked;
