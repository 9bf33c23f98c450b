/**
 * Who may ask. Invariant: unless told otherwise the service answers this machine alone, and no web
 * page from elsewhere that a browser here shows can read it.
 */
@NullMarked
package org.tongbao.query.access;

import org.jspecify.annotations.NullMarked;
