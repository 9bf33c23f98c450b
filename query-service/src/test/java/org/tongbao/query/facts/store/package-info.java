/** Tests of the stored facts against a real PostgreSQL. */
@NullMarked
package org.tongbao.query.facts.store;

import org.jspecify.annotations.NullMarked;
