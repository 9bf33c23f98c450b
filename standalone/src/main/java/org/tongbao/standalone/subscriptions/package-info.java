/**
 * Changes and subscriptions on the command line. Invariant: nothing is kept here but the place in
 * the stream, with which a reader comes back.
 */
@NullMarked
package org.tongbao.standalone.subscriptions;

import org.jspecify.annotations.NullMarked;
