/**
 * The REST API under /v1: requests to filters, rows to answers. Invariant: nothing here decides
 * what is true, and every refusal is a problem document that says what to do.
 */
@NullMarked
package org.tongbao.query.api;

import org.jspecify.annotations.NullMarked;
