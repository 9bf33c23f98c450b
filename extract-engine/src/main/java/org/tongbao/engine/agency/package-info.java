/**
 * Bodies that enforce and report. Invariant: a body is local only where its place stands in its
 * name, and national only where it is a body of the whole country.
 */
@NullMarked
package org.tongbao.engine.agency;

import org.jspecify.annotations.NullMarked;
