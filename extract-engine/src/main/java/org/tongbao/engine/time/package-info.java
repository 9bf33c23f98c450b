/**
 * Times as the text names them, resolved to days. Invariant: a day, month or year is only filled in
 * from the publication, a press conference, or a year that the text itself gives; what cannot be
 * resolved says so.
 */
@NullMarked
package org.tongbao.engine.time;

import org.jspecify.annotations.NullMarked;
