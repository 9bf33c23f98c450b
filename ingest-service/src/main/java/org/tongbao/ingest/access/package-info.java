/**
 * Who may speak to the service. Invariant: a service that others than this machine can reach asks
 * for a key before it writes.
 */
@NullMarked
package org.tongbao.ingest.access;

import org.jspecify.annotations.NullMarked;
