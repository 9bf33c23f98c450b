/**
 * The wiring: settings, clock and the parts put together. Invariant: no decision about documents is
 * made here.
 */
@NullMarked
package org.tongbao.ingest.service;

import org.jspecify.annotations.NullMarked;
