/**
 * What could not be read, as it stands now. Read only: rows are written by the projection alone.
 */
@NullMarked
package org.tongbao.query.deadletter;

import org.jspecify.annotations.NullMarked;
