/**
 * Who may speak to a service. Invariant: unless told otherwise a service answers this machine
 * alone, no web page from elsewhere can use it, and nobody else writes without the key.
 */
@NullMarked
package org.tongbao.api.access;

import org.jspecify.annotations.NullMarked;
