/** Tests of reconciliation: the rules and examples of the facts contract. */
@NullMarked
package org.tongbao.query.facts;

import org.jspecify.annotations.NullMarked;
