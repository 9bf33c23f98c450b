/** Tests of the projection on a real broker and a real PostgreSQL. */
@NullMarked
package org.tongbao.query.projection;

import org.jspecify.annotations.NullMarked;
