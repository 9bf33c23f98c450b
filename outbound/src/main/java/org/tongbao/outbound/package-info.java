/**
 * The only way out to the network. Invariant: a connection is opened only to an address that was
 * looked up once and found public, or allowed by name, at each redirect again; and time, size and
 * redirects are bounded.
 */
@NullMarked
package org.tongbao.outbound;

import org.jspecify.annotations.NullMarked;
