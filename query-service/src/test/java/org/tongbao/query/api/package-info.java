/** Tests of the REST API against a real broker and a real PostgreSQL. */
@NullMarked
package org.tongbao.query.api;

import org.jspecify.annotations.NullMarked;
