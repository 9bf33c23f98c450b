/** The events that are visible now. Read only: rows are written by the projection alone. */
@NullMarked
package org.tongbao.query.event;

import org.jspecify.annotations.NullMarked;
