/** The documents that stand now. Read only: rows are written by the projection alone. */
@NullMarked
package org.tongbao.query.document;

import org.jspecify.annotations.NullMarked;
