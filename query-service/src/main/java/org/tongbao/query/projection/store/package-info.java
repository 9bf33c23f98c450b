/**
 * The edge to PostgreSQL: set-based native SQL on the schema query. Invariant: everything that a
 * batch does, its positions included, is one transaction under one advisory lock.
 */
@NullMarked
package org.tongbao.query.projection.store;

import org.jspecify.annotations.NullMarked;
