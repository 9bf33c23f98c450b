/**
 * Keys of the services' HTTP interfaces and what they allow. Invariant: the key itself is known to
 * its holder alone; everything here keeps its hash.
 */
@NullMarked
package org.tongbao.contract.access;

import org.jspecify.annotations.NullMarked;
