/**
 * Who may speak to a service, and what each may do. Invariant: unless told otherwise a service
 * answers this machine alone, no web page from elsewhere can use it, and nobody else does anything
 * without a key whose role allows it; what no rule names takes the highest role.
 */
@NullMarked
package org.tongbao.api.access;

import org.jspecify.annotations.NullMarked;
