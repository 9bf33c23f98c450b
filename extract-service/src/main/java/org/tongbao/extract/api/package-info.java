/**
 * What an operator can ask of the service by HTTP. Invariant: whatever changes something is a
 * write, so that {@code org.tongbao.api.access} decides who may ask it.
 */
@NullMarked
package org.tongbao.extract.api;

import org.jspecify.annotations.NullMarked;
